package org.planningtogether.support;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts how often this machine checks an RSA signature, from its start to its close. */
public final class RsaCount implements AutoCloseable {

  private static final String ALGORITHM = "SHA256withRSA";

  private final AtomicInteger checks = new AtomicInteger();
  private final Counting provider = new Counting();

  private RsaCount() {}

  public static RsaCount start() {
    var count = new RsaCount();
    Security.insertProviderAt(count.provider, 1);
    return count;
  }

  public int checks() {
    return checks.get();
  }

  @Override
  public void close() {
    Security.removeProvider(provider.getName());
  }

  private final class Counting extends Provider {
    Counting() {
      super("RsaCount", "1", "Counts RSA signatures");
      putService(
          new Service(this, "Signature", ALGORITHM, Checked.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
              return new Checked();
            }
          });
    }
  }

  /** Does what Java's own does. */
  private final class Checked extends SignatureSpi {
    private final Signature own;

    Checked() throws NoSuchAlgorithmException {
      try {
        own = Signature.getInstance(ALGORITHM, "SunRsaSign");
      } catch (GeneralSecurityException e) {
        throw new NoSuchAlgorithmException(e);
      }
    }

    @Override
    protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
      checks.incrementAndGet();
      own.initVerify(key);
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      own.initSign(key);
    }

    @Override
    protected void engineUpdate(byte one) throws SignatureException {
      own.update(one);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      own.update(bytes, from, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      return own.sign();
    }

    @Override
    protected boolean engineVerify(byte[] signature) throws SignatureException {
      return own.verify(signature);
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object content) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
