package org.planningtogether.lti.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platforms that may launch us, from files and from the database. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Platforms platforms(PlatformFiles files, PlatformStore store) {
    return new Platforms(files.platforms(), store::all);
  }
}
