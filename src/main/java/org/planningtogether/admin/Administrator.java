package org.planningtogether.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The one who may sign in at {@code /admin}, or nobody. A role that a platform gives somebody never makes them this one. */
final class Administrator {

  static final Administrator NOBODY = new Administrator(null, null);

  private static final int LONGEST_PASSWORD = 200;
  private static final PasswordEncoder PASSWORDS = passwords();

  private final @Nullable String username;
  private final @Nullable String password;

  private Administrator(@Nullable String username, @Nullable String password) {
    this.username = username;
    this.password = password;
  }

  /** @param password as it is, or with the name of its encoding in front: {@code {bcrypt}…} */
  static Administrator of(String username, String password) {
    return new Administrator(username, password);
  }

  boolean exists() {
    return username != null;
  }

  /** What was typed is looked at to its end, whichever of the two is wrong. */
  boolean is(String typedName, String typedPassword) {
    if (username == null || typedPassword.length() > LONGEST_PASSWORD) {
      return false;
    }
    boolean rightName = MessageDigest.isEqual(username.getBytes(UTF_8), typedName.getBytes(UTF_8));
    boolean rightPassword = PASSWORDS.matches(typedPassword, password);
    return rightName & rightPassword;
  }

  /** Another text as soon as name or password are others: what a session must hold to count. */
  String credential() {
    return username + "\0" + password;
  }

  private static PasswordEncoder passwords() {
    var encodings = (DelegatingPasswordEncoder) PasswordEncoderFactories.createDelegatingPasswordEncoder();
    encodings.setDefaultPasswordEncoderForMatches(new AsItIs());
    return encodings;
  }

  /** A password that stands in the settings as it is typed. */
  private static final class AsItIs implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence typed) {
      throw new UnsupportedOperationException("Passwords are compared here, never stored");
    }

    @Override
    public boolean matches(@Nullable CharSequence typed, @Nullable String set) {
      return typed != null && set != null && MessageDigest.isEqual(typed.toString().getBytes(UTF_8), set.getBytes(UTF_8));
    }
  }
}
