package org.planningtogether.letters;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.planningtogether.files.StartupRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** From which address letters go. Where it is not set there are none, and nothing of this module is there. */
@Component
@Sender.IsSet
class Sender {

  private static final String PROPERTY = "planning-together.letters.from";

  private final String address;

  /** @throws StartupRefusedException when it is not an address, or no mail server would take our letters */
  Sender(@Value("${" + PROPERTY + "}") String address, @Value("${spring.mail.host:}") String server) {
    this.address = checked(address.strip());
    if (server.isBlank()) {
      throw refused("spring.mail.host is missing, must be the mail server that takes our letters: %s is set".formatted(PROPERTY));
    }
  }

  String address() {
    return address;
  }

  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String checked(String address) {
    try {
      if (address.equals(new InternetAddress(address, true).getAddress()) && address.contains("@")) {
        return address;
      }
    } catch (AddressException e) {
      // the same
    }
    throw refused("%s is '%s', must be an address only: letters@example.org".formatted(PROPERTY, address));
  }

  private static StartupRefusedException refused(String problem) {
    return new StartupRefusedException(List.of(problem));
  }

  /** Only where letters are sent. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Conditional(Configured.class)
  @interface IsSet {}

  static class Configured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY));
    }
  }
}
