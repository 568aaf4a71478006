package org.planningtogether.lti.web;

import java.util.List;
import org.planningtogether.lti.launch.LaunchResult.StorageProof;
import org.planningtogether.lti.launch.StartedLogin;
import tools.jackson.databind.json.JsonMapper;

/** What {@code storage.js} does with the window that offers platform storage. */
sealed interface StorageTask {

  JsonMapper JSON = new JsonMapper();

  /** Keep these items there, then go on to the platform. */
  record Put(String op, String target, String origin, List<Item> items, String next) implements StorageTask {}

  /** Ask for this item there, and send it with the ticket. */
  record Get(String op, String target, String origin, String key, String ticket, String verify)
      implements StorageTask {}

  record Item(String key, String value) {}

  static Put put(StartedLogin login, String target) {
    return new Put(
        "put",
        target,
        login.platform().storageOrigin(),
        List.of(new Item(StartedLogin.entry(login.state()), login.secret())),
        login.next().toString());
  }

  static Get get(StorageProof proof, String ticket) {
    return new Get("get", proof.target(), proof.origin(), proof.entry(), ticket, LaunchController.VERIFY);
  }

  /** JSON that may stand in a script element: no text in it can end the element. */
  default String json() {
    return JSON.writeValueAsString(this).replace("<", "\\u003c");
  }
}
