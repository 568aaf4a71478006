package org.planningtogether.agreement;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How controllers hear of a plan. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

  @Bean
  WebMvcConfigurer deskArgumentsConfigurer(DeskArguments arguments) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
      }
    };
  }
}
