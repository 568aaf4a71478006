package org.planningtogether.demo;

import java.net.URI;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planningtogether.demo.Switches.Service;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Behind the scenes: switching services off and on, and what tools and LMS said to each other. For everybody. */
@Controller
@Profile("demo-lms")
class ServicesController {

  private final Switches switches;
  private final ServiceCalls calls;

  ServicesController(Switches switches, ServiceCalls calls) {
    this.switches = switches;
    this.calls = calls;
  }

  @GetMapping("/services")
  ModelAndView services() {
    var on = new LinkedHashMap<Service, Boolean>();
    for (var service : Service.values()) {
      on.put(service, switches.isOn(service));
    }
    return new ModelAndView("services", Map.of("services", on));
  }

  @PostMapping("/services")
  ResponseEntity<Void> turn(@RequestParam Service service, @RequestParam boolean on) {
    switches.turn(service, on);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/services")).build();
  }

  @GetMapping("/services/calls")
  ModelAndView calls() {
    return new ModelAndView("calls", Map.of("calls", calls.latest(), "zone", ZoneId.systemDefault()));
  }
}
