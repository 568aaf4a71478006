package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Says that somebody is still here, so that the visit does not end while they read or write. */
@Controller
class Staying {

  private final People people;

  Staying(People people) {
    this.people = people;
  }

  @PostMapping("/stay")
  ResponseEntity<Void> stay(HttpServletRequest request) {
    boolean here = people.keeper(request).isPresent();
    return ResponseEntity.status(here ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED).build();
  }
}
