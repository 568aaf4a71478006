package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import org.planningtogether.enrolment.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs who is signed in. */
@RestController
class SessionController {

  private final Visits visits;

  SessionController(Visits visits) {
    this.visits = visits;
  }

  @GetMapping("/api/session")
  ResponseEntity<String> session(HttpServletRequest request) {
    return visits
        .fact(request, SessionAnswer.FACT)
        .map(json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json))
        .orElseGet(
            () ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"status\":401,\"reason\":\"signed-out\"}"));
  }
}
