package org.planningtogether.enrolment;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes {@code /l/<handle>} off an address and makes it the request's context path: every {@code @{/…}} and {@code
 * redirect:/…} keeps it by itself, and no controller knows. A page asked for without a handle belongs to the newest
 * launch of this browser and is found under its address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
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
      var handle = handle(request);
      chain.doFilter(handle.isPresent() ? new Request(request, handle.get()) : request, response);
      return;
    }
    var address = ADDRESS.matcher(request.getRequestURI());
    if (!address.matches()) {
      passOnOrRedirect(request, response, chain);
    } else if (address.group(2) == null) {
      redirect(request, response, request.getRequestURI() + "/");
    } else {
      request.setAttribute(HANDLE, address.group(1));
      chain.doFilter(new Request(request, address.group(1)), response);
    }
  }

  private void passOnOrRedirect(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    var newest = belongsToALaunch(request) ? visits.newest(request) : Optional.<String>empty();
    if (newest.isPresent()) {
      redirect(request, response, Handles.path(newest.get()) + path);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean belongsToALaunch(HttpServletRequest request) {
    var asks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return asks && !Handles.areNeedlessAt(request.getRequestURI());
  }

  private static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    var query = request.getQueryString();
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(query == null ? path : path + "?" + query);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Looks as if the tool were deployed under the prefix. */
  private static final class Request extends HttpServletRequestWrapper {
    private final String prefix;

    Request(HttpServletRequest request, String handle) {
      super(request);
      this.prefix = Handles.path(handle);
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
}
