package org.planningtogether.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.planningtogether.network.OutboundException.Kind;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one client by which this tool calls other systems. Many of the addresses that it calls came from outside, so it
 * calls public addresses by https only, but for {@link NetworkSettings#allowedPrivateHosts()}; follows no redirect;
 * takes no cookie; and waits 3 s for a connection and 5 s for the whole answer.
 */
@Component
public class OutboundHttp implements DisposableBean {

  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);
  private static final String DEADLINE = Deadline.class.getName();

  private final NetworkSettings settings;
  private final Duration toAnswer;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("outbound-deadline").factory());

  @Autowired
  OutboundHttp(NetworkSettings settings) {
    this(settings, InetAddress::getAllByName, TO_ANSWER);
  }

  OutboundHttp(NetworkSettings settings, Resolver resolver, Duration toAnswer) {
    this.settings = settings;
    this.toAnswer = toAnswer;
    this.client = client(new GuardedResolver(settings, resolver));
  }

  /**
   * Sends one call and reads its answer, whatever its status.
   *
   * @throws OutboundException when there is no answer that can be used
   */
  public HttpAnswer send(OutboundCall call) throws OutboundException {
    var host = requireCallable(call.uri());
    var request = new HttpUriRequestBase(call.method(), call.uri());
    call.headers().forEach(request::setHeader);
    if (call.body() != null) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    var context = HttpClientContext.create();
    try (var deadline = new Deadline(timer, request, TO_CONNECT)) {
      context.setAttribute(DEADLINE, deadline);
      try {
        return client.execute(request, context, response -> read(response, call.maxBytes()));
      } catch (IOException | RuntimeException e) {
        throw failure(host, e, deadline.over());
      }
    }
  }

  @Override
  public void destroy() throws IOException {
    client.close();
    timer.shutdownNow();
  }

  private String requireCallable(URI uri) throws OutboundException {
    var host = uri.getHost();
    var scheme = uri.getScheme();
    if (host == null || scheme == null || uri.getUserInfo() != null) {
      throw new OutboundException(Kind.REFUSED, "Not an address that can be called");
    }
    var plain = scheme.equalsIgnoreCase("http");
    if (!plain && !scheme.equalsIgnoreCase("https")) {
      throw new OutboundException(Kind.REFUSED, host + " is to be called by " + scheme + ", not by https");
    }
    if (plain && !settings.allows(uri)) {
      throw new OutboundException(Kind.REFUSED, host + " is to be called without TLS");
    }
    return host;
  }

  private CloseableHttpClient client(GuardedResolver resolver) {
    var answer = Timeout.of(toAnswer);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setMaxConnTotal(200)
            .setMaxConnPerRoute(20)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(TO_CONNECT))
                    .setSocketTimeout(answer)
                    .setTimeToLive(TimeValue.ofMinutes(1))
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(TO_CONNECT))
                .setResponseTimeout(answer)
                .build())
        .setRoutePlanner(new DefaultRoutePlanner(null))
        .setUserAgent("PlanningTogether")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .evictExpiredConnections()
        .addExecInterceptorLast(
            "deadline",
            (request, scope, chain) -> {
              ((Deadline) scope.clientContext.getAttribute(DEADLINE)).restart(toAnswer);
              return chain.proceed(request, scope);
            })
        .build();
  }

  private static HttpAnswer read(ClassicHttpResponse response, int maxBytes) throws IOException {
    var headers = new HashMap<String, List<String>>();
    for (var header : response.getHeaders()) {
      var name = header.getName().toLowerCase(Locale.ROOT);
      headers.computeIfAbsent(name, any -> new ArrayList<>()).add(header.getValue());
    }
    var entity = response.getEntity();
    var body = entity == null ? new byte[0] : read(entity.getContent(), maxBytes);
    EntityUtils.consume(entity);
    return new HttpAnswer(response.getCode(), Map.copyOf(headers), body);
  }

  private static byte[] read(InputStream content, int maxBytes) throws IOException {
    var body = content.readNBytes(maxBytes);
    if (content.read() >= 0) {
      throw new TooLargeException();
    }
    return body;
  }

  private static OutboundException failure(String host, Exception e, boolean late) {
    return switch (e) {
      case GuardedResolver.NotPublicException refused ->
          new OutboundException(Kind.REFUSED, host + " is not a public host", refused);
      case TooLargeException large ->
          new OutboundException(Kind.TOO_LARGE, host + " answered at too great length", large);
      case InterruptedIOException slow ->
          new OutboundException(Kind.TIMEOUT, host + " did not answer in time", slow);
      case UnknownHostException unknown -> new OutboundException(Kind.UNREACHABLE, host + " is not known", unknown);
      default ->
          late
              ? new OutboundException(Kind.TIMEOUT, host + " did not answer in time", e)
              : new OutboundException(Kind.UNREACHABLE, host + " could not be reached", e);
    };
  }

  private static final class TooLargeException extends IOException {}
}
