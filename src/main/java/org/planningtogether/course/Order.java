package org.planningtogether.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planningtogether.files.YamlNode;

/** Which module opens after which: no module twice, none that is not there, none that waits for itself. */
final class Order {

  private final Map<ModuleId, Place> places = new LinkedHashMap<>();

  /** @param entry where {@code course.yml} names the module */
  private record Place(YamlNode entry, List<ModuleId> opensAfter) {}

  void add(YamlNode entry, ModuleId module, List<ModuleId> opensAfter) {
    if (places.putIfAbsent(module, new Place(entry, opensAfter)) != null) {
      entry.problem("folder", "holds module '%s', which stands here already".formatted(module));
    }
  }

  void check() {
    places.forEach((module, place) -> {
      for (var other : place.opensAfter()) {
        if (!places.containsKey(other)) {
          place.entry().problem("opens-after", "names '%s', must be one of %s".formatted(other, places.keySet()));
        }
      }
      if (waitsForItself(module)) {
        place.entry().problem("opens-after", "goes in a circle: module '%s' waits for itself".formatted(module));
      }
    });
  }

  private boolean waitsForItself(ModuleId module) {
    var seen = new HashSet<ModuleId>();
    var waiting = new ArrayList<>(opensAfter(module));
    while (!waiting.isEmpty()) {
      var next = waiting.removeLast();
      if (next.equals(module)) {
        return true;
      }
      if (seen.add(next)) {
        waiting.addAll(opensAfter(next));
      }
    }
    return false;
  }

  private List<ModuleId> opensAfter(ModuleId module) {
    return places.containsKey(module) ? places.get(module).opensAfter() : List.of();
  }
}
