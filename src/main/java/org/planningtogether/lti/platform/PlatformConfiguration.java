package org.planningtogether.lti.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platforms that may launch us, as they stand in files. */
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  Platforms platforms(PlatformFiles files) {
    return new Platforms(files.platforms());
  }
}
