package org.planningtogether.lti.web;

import org.planningtogether.lti.key.ToolKeys;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tool's public keys, for platforms. */
@RestController
class KeySetController {

  private final ToolKeys keys;

  KeySetController(ToolKeys keys) {
    this.keys = keys;
  }

  @GetMapping("/.well-known/jwks.json")
  ResponseEntity<String> keys() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(ToolKeys.KEPT_BY_PLATFORMS).cachePublic())
        .body(keys.published().toString());
  }
}
