package org.planningtogether.demo.lrs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets in whoever knows the password and speaks a version that the store speaks. About may be asked by anybody.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#33-versioning">xAPI Communication,
 *     3.3 Versioning, 4.0 Authentication</a>
 */
@Component
@Profile("demo-lms")
class StoreDoor implements HandlerInterceptor, WebMvcConfigurer {

  static final String VERSION = "X-Experience-API-Version";

  private static final byte[] CREDENTIALS = ("Basic "
          + Base64.getEncoder().encodeToString("demo:demo-store".getBytes(StandardCharsets.UTF_8)))
      .getBytes(StandardCharsets.UTF_8);

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns("/xapi/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    response.setHeader(VERSION, "1.0.3");
    if (request.getRequestURI().equals("/xapi/about")) {
      return true;
    }
    var credentials = header(request, HttpHeaders.AUTHORIZATION).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(CREDENTIALS, credentials)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"record store\", charset=\"UTF-8\"");
      throw Refusal.unauthorized("Sign in with the name and password of this store");
    }
    if (!Format.VERSION.fits(header(request, VERSION))) {
      throw Refusal.badRequest("The header %s is not %s".formatted(VERSION, Format.VERSION));
    }
    return true;
  }

  private static String header(HttpServletRequest request, String name) {
    var text = request.getHeader(name);
    return text == null ? "" : text;
  }
}
