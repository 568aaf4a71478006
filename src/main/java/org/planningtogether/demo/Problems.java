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
import org.springframework.web.servlet.NoHandlerFoundException;

/** What people and tools are told when there is nothing for them. */
@ControllerAdvice
@Profile("demo-lms")
class Problems {

  /** What a tool is told, in Moodle's form. */
  record Refusal(int status, String reason, Request request) {

    record Request(String method, String url, String accept, String contentType) {}
  }

  @ExceptionHandler
  ResponseEntity<Refusal> refused(ServiceRefusal refusal, HttpServletRequest request) {
    request.setAttribute(ServiceFilter.REASON, refusal.reason());
    var refused = new Refusal.Request(
        request.getMethod(),
        request.getRequestURI(),
        MediaTypes.header(request, HttpHeaders.ACCEPT),
        MediaTypes.header(request, HttpHeaders.CONTENT_TYPE));
    return ResponseEntity.status(refusal.status())
        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.withCharset("application/json"))
        .body(new Refusal(refusal.status(), refusal.reason(), refused));
  }

  @ExceptionHandler
  Object notAllowed(HttpRequestMethodNotSupportedException problem, HttpServletRequest request) {
    return isService(request) ? refused(new ServiceRefusal(405, "Method Not Allowed"), request) : notHere();
  }

  @ExceptionHandler({NoHandlerFoundException.class, MethodArgumentTypeMismatchException.class})
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
