package org.planningtogether.files;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses a start in production without the properties that have no safe default, naming each one that is missing. */
@Component
@Profile("!demo & !test")
class RequiredSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("planning-together.public-url", "the tool's own origin, for example https://plan.example.org");
    REQUIRED.put("planning-together.keys.secret", "32 random bytes in base64: openssl rand -base64 32");
  }

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var missing =
        REQUIRED.entrySet().stream()
            .filter(setting -> environment.getProperty(setting.getKey(), "").isBlank())
            .map(setting -> "%s is missing, must be %s".formatted(setting.getKey(), setting.getValue()))
            .toList();
    if (!missing.isEmpty()) {
      throw new StartupRefusedException(missing);
    }
  }
}
