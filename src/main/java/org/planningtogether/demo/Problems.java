package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What people and tools are told when there is nothing for them. */
@ControllerAdvice
@Profile("demo-lms")
class Problems {

  /** In Moodle's words. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(ServiceRefusal refusal, HttpServletRequest request) {
    request.setAttribute(ServiceFilter.REASON, refusal.reason());
    return ResponseEntity.status(refusal.status())
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset("application/json"))
        .body(Map.of("status", refusal.status(), "reason", refusal.reason(), "request", Map.of(
            "method", request.getMethod(),
            "url", request.getRequestURI(),
            "accept", MediaTypes.header(request, HttpHeaders.ACCEPT),
            "contentType", MediaTypes.header(request, HttpHeaders.CONTENT_TYPE))));
  }

  @ExceptionHandler
  Object notAllowed(HttpRequestMethodNotSupportedException problem, HttpServletRequest request) {
    return isService(request) ? refused(new ServiceRefusal(405, "Method Not Allowed"), request) : notHere();
  }

  @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
  Object nothing(Exception problem, HttpServletRequest request) {
    return isService(request) ? refused(new ServiceRefusal(404, "Not Found"), request) : notHere();
  }

  @ExceptionHandler({NotHere.class, ServletRequestBindingException.class})
  ModelAndView notHere() {
    return new ModelAndView("not-here", Map.of(), HttpStatus.NOT_FOUND);
  }

  @ExceptionHandler(SignedIn.Nobody.class)
  String nobody() {
    return "redirect:/";
  }

  private static boolean isService(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/lti/services/");
  }
}
