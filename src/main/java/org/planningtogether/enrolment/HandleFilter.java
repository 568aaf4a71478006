package org.planningtogether.enrolment;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code /l/<handle>} off an address and makes it the request's context path: every {@code @{/…}} and {@code
 * redirect:/…} keeps it by itself, and no controller knows. A page asked for without a handle belongs to the newest
 * launch of this browser and is found under its address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HandleFilter extends OncePerRequestFilter {

  private static final Pattern ADDRESS = Pattern.compile("/l/([^/]+)(/.*)?");
  private static final String HANDLE = HandleFilter.class.getName() + ".handle";

  private final Visits visits;

  HandleFilter(Visits visits) {
    this.visits = visits;
  }

  /** The handle in the address of a request, whether or not this browser holds such a launch. */
  static Optional<String> handle(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(HANDLE));
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      passOn(handle(request), request, response, chain);
      return;
    }
    var address = ADDRESS.matcher(request.getRequestURI());
    if (!address.matches()) {
      withoutHandle(request, response, chain);
      return;
    }
    var handle = address.group(1);
    var path = address.group(2);
    if (path == null) {
      redirect(request, response, Handles.path(handle) + "/");
    } else if (Handles.areNeedlessAt(path)) {
      redirect(request, response, path);
    } else {
      request.setAttribute(HANDLE, handle);
      passOn(Optional.of(handle), request, response, chain);
    }
  }

  private void withoutHandle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    var asks = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    var newest = asks && !Handles.areNeedlessAt(path) ? visits.newest(request) : Optional.<String>empty();
    if (newest.isPresent()) {
      redirect(request, response, Handles.path(newest.get()) + path);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    var query = request.getQueryString();
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(query == null ? path : path + "?" + query);
  }

  private static void passOn(
      Optional<String> handle, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (handle.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var prefix = Handles.path(handle.get());
    chain.doFilter(new Request(request, prefix), new Response(response, prefix));
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Looks as if the tool were deployed under the prefix. */
  private static final class Request extends HttpServletRequestWrapper {
    private final String prefix;

    Request(HttpServletRequest request, String prefix) {
      super(request);
      this.prefix = prefix;
    }

    @Override
    public String getContextPath() {
      return prefix;
    }

    @Override
    public String getRequestURI() {
      var uri = super.getRequestURI();
      return uri.startsWith(prefix + "/") ? uri : prefix + uri;
    }

    @Override
    public String getServletPath() {
      return withoutPrefix(super.getServletPath());
    }

    @Override
    public @Nullable String getPathInfo() {
      var path = super.getPathInfo();
      return path == null ? null : withoutPrefix(path);
    }

    private static String withoutPrefix(String path) {
      // decoded, so the handle may be shorter here than in the address
      return path.startsWith("/l/") ? path.substring(Math.max(path.indexOf('/', 3), 0)) : path;
    }
  }

  /** Writes the addresses that are the same for all launches without the prefix, so that browsers keep them once. */
  private static final class Response extends HttpServletResponseWrapper {
    private final String prefix;

    Response(HttpServletResponse response, String prefix) {
      super(response);
      this.prefix = prefix;
    }

    @Override
    public String encodeURL(String url) {
      if (url.startsWith(prefix + "/")) {
        var rest = url.substring(prefix.length());
        var path = rest.split("[?#]", 2)[0];
        if (Handles.areNeedlessAt(path)) {
          return rest;
        }
      }
      return super.encodeURL(url);
    }
  }
}
