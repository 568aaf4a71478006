package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Moodle's strictness in media types: a tool that is liberal here works with it nowhere. */
final class MediaTypes {

  private MediaTypes() {}

  /** The whole {@code Accept} header must be this one type: no lists, no {@code ;q=}. */
  static void requireAccept(HttpServletRequest request, String type) {
    var accept = header(request, HttpHeaders.ACCEPT);
    if (accept.isEmpty() || accept.equals("*/*")) {
      throw new ServiceRefusal(400, "No context or unsupported content type");
    }
    if (!accept.equals(type)) {
      throw noHandler(request, accept);
    }
  }

  /** The body must be of this type, with a charset or without. */
  static void requireContentType(HttpServletRequest request, String type) {
    var contentType = header(request, HttpHeaders.CONTENT_TYPE);
    if (!contentType.split(";")[0].strip().equals(type)) {
      throw noHandler(request, contentType);
    }
  }

  static ServiceRefusal noHandler(HttpServletRequest request, String mediaType) {
    return new ServiceRefusal(400, "No handler found for %s %s".formatted(request.getRequestURI(), mediaType));
  }

  static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }

  static String withCharset(String type) {
    return type + ";charset=utf-8";
  }
}
