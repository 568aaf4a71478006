package org.planningtogether.study;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.planningtogether.course.Catalogue;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.PageSecurity;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawings of the course, outside any launch: fetched once, kept by the browser for a year. */
@Controller
class DrawingController {

  /** A drawing brings its own style and nothing else, even to whoever opens it by itself. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

  private final Catalogue catalogue;

  DrawingController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/drawings/{hash}/{id}.svg")
  ResponseEntity<String> drawing(@PathVariable String hash, @PathVariable String id, HttpServletRequest request) {
    var svg = catalogue.drawing(hash, id).orElseThrow(NotFoundException::new);
    request.setAttribute(PageSecurity.POLICY, POLICY);
    return ResponseEntity.ok()
        .contentType(SVG)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(svg);
  }
}
