package org.planningtogether.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages that say what went wrong, without blame and without detail of the inside. Everything that nobody else has
 * answered ends here: exceptions, {@code sendError}, paths that do not exist.
 */
@Controller
class Problems implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private static final Set<Problem> FRAMED_BY_ANYBODY = EnumSet.of(Problem.SIGNED_OUT, Problem.TOO_MANY);

  private final List<WayBack> waysBack;

  Problems(ObjectProvider<WayBack> waysBack) {
    this.waysBack = waysBack.stream().toList();
  }

  @RequestMapping("/error")
  Object show(HttpServletRequest request, HttpServletResponse response) {
    int status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).orElse(404);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      log.error("a request failed", failure);
    }
    if (FRAMED_BY_ANYBODY.contains(Problem.of(status)) && request.getAttribute(PageSecurity.FRAME_ANCESTORS) == null) {
      // who may frame it went with the visit or was not looked up, and nothing on this page needs guarding
      request.setAttribute(PageSecurity.FRAME_ANCESTORS, "*");
      PageSecurity.write(request, response);
    }
    return wantsJson(request) ? json(request, status) : page(request, status);
  }

  private static ResponseEntity<Map<String, Object>> json(HttpServletRequest request, int status) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of(
            "status", status, "reason", Problem.of(status).slug(), "correlationId", Correlation.of(request)));
  }

  private ModelAndView page(HttpServletRequest request, int status) {
    Problem problem = Problem.of(status);
    List<String> typed = problem == Problem.SIGNED_OUT ? typed(request) : List.of();
    ModelAndView page = new ModelAndView("errors/problem", HttpStatusCode.valueOf(status));
    page.addObject("problem", problem).addObject("typed", typed).addObject("correlationId", Correlation.of(request));
    return page.addObject("wayBack", problem == Problem.SIGNED_OUT ? WayBack.of(request, waysBack) : null);
  }

  /** What somebody wrote into a form that came too late, to be copied from the page. Ids of choices are no writing. */
  private static List<String> typed(HttpServletRequest request) {
    if (!"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))) {
      return List.of();
    }
    return request.getParameterMap().values().stream()
        .flatMap(Arrays::stream)
        .filter(value -> !value.isBlank() && !value.matches("[A-Za-z0-9_.:-]{1,40}"))
        .toList();
  }

  private static boolean wantsJson(HttpServletRequest request) {
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return !accept.contains("text/html") && (accept.contains("json") || path.matches("(/l/[^/]+)?/api/.*"));
  }
}
