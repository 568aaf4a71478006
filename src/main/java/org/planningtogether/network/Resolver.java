package org.planningtogether.network;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for all addresses of a host. */
interface Resolver {

  InetAddress[] resolve(String host) throws UnknownHostException;
}
