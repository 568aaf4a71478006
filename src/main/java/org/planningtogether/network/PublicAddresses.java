package org.planningtogether.network;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by the IANA registries of special-purpose addresses. An
 * IPv4 address written as IPv6 ({@code ::ffff:10.0.0.1}) is an IPv4 address to {@link InetAddress} already.
 */
final class PublicAddresses {

  private static final List<Range> NOT_PUBLIC_V4 =
      List.of(
          range("0.0.0.0", 8),
          range("10.0.0.0", 8),
          range("100.64.0.0", 10),
          range("127.0.0.0", 8),
          range("169.254.0.0", 16),
          range("172.16.0.0", 12),
          range("192.0.0.0", 24),
          range("192.0.2.0", 24),
          range("192.88.99.0", 24),
          range("192.168.0.0", 16),
          range("198.18.0.0", 15),
          range("198.51.100.0", 24),
          range("203.0.113.0", 24),
          range("224.0.0.0", 3));

  private static final Range GLOBAL_V6 = range("2000::", 3);

  /** Inside of {@link #GLOBAL_V6}: protocol assignments with Teredo, documentation, and 6to4, which holds any IPv4. */
  private static final List<Range> NOT_PUBLIC_V6 =
      List.of(range("2001::", 23), range("2001:db8::", 32), range("2002::", 16), range("3fff::", 20));

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    var bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_PUBLIC_V4.stream().noneMatch(range -> range.contains(bytes));
    }
    return GLOBAL_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.contains(bytes));
  }

  private static Range range(String first, int bits) {
    try {
      return new Range(InetAddress.getByName(first).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address: " + first, e);
    }
  }

  private record Range(byte[] first, int bits) {
    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
