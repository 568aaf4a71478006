package org.planningtogether.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes texts unreadable for whoever has the database but not {@code planning-together.keys.secret}. What was sealed
 * for one purpose does not open for another, so a sealed text cannot be moved to a place where it is shown.
 */
@Component
public class Vault {

  private static final String VERSION = "1.";

  private final AesGcmJce cipher;
  private final PrfHmacJce hash;

  Vault(Secret secret) throws GeneralSecurityException {
    this.cipher = new AesGcmJce(key(secret, "planning-together vault"));
    this.hash = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key(secret, "planning-together marks"), "HMAC"));
  }

  private static byte[] key(Secret secret, String info) throws GeneralSecurityException {
    return Hkdf.computeHkdf("HMACSHA256", secret.bytes(), new byte[0], info.getBytes(StandardCharsets.UTF_8), 32);
  }

  /**
   * Seals a text.
   *
   * @param purpose where it belongs, for example {@code reflection <enrolment id>}; needed again to open it
   * @return letters, digits, '-', '_' and '.', about a third longer than the text
   */
  public String seal(String purpose, String text) {
    try {
      var sealed = cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not work on this machine", e);
    }
  }

  /**
   * Opens what was sealed for this purpose.
   *
   * @throws SealBrokenException when it was changed, sealed for another purpose, or with another secret
   */
  public String open(String purpose, String sealed) {
    if (!sealed.startsWith(VERSION)) {
      throw new SealBrokenException(purpose, null);
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
      return new String(cipher.decrypt(bytes, purpose.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new SealBrokenException(purpose, e);
    }
  }

  /**
   * A keyed hash, to find a text again without keeping it. Always the same for the same purpose and text; without the secret
   * nobody can tell of which text it is, not even by trying all of them.
   *
   * @return 43 letters, digits, '-' and '_'
   */
  public String mark(String purpose, String text) {
    try {
      var marked = (purpose.length() + ":" + purpose + text).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.compute(marked, 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC does not work on this machine", e);
    }
  }
}
