package org.planningtogether.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** "Exit this page": ends every visit of this browser and leads to a page that anybody might look at. */
@Controller
class Leaving {

  private static final Logger log = LoggerFactory.getLogger(Leaving.class);

  private final URI exitUrl;
  private final List<LeaveHook> hooks;

  Leaving(UiSettings settings, List<LeaveHook> hooks) {
    this.exitUrl = settings.exitUrl();
    this.hooks = hooks;
  }

  /** The link, which needs no script. Nothing that takes the browser time is asked of it: the person is in a hurry. */
  @GetMapping("/leave")
  ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
    endVisits(request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(exitUrl).build();
  }

  /** A form, or the script, which has left already and does not wait: there is time to clean up. */
  @PostMapping("/leave")
  ResponseEntity<Void> leaveByPost(HttpServletRequest request, HttpServletResponse response) {
    endVisits(request, response);
    boolean byScript = "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    HttpHeaders headers = new HttpHeaders();
    headers.set("Clear-Site-Data", "\"cache\", \"storage\"");
    headers.setLocation(exitUrl);
    return new ResponseEntity<>(headers, byScript ? HttpStatus.NO_CONTENT : HttpStatus.SEE_OTHER);
  }

  /** Whatever fails, the person leaves. */
  private void endVisits(HttpServletRequest request, HttpServletResponse response) {
    for (LeaveHook hook : hooks) {
      try {
        hook.leave(request, response);
      } catch (RuntimeException failure) {
        log.error("a visit could not be ended when somebody left", failure);
      }
    }
  }
}
