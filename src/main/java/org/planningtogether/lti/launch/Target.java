package org.planningtogether.lti.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.planningtogether.course.Course;
import org.planningtogether.lti.platform.Origins;
import org.planningtogether.network.PublicUrl;

/**
 * What a link opens. Whatever a platform says becomes one of the tool's own pages or nothing: no address from outside is
 * ever followed.
 *
 * @param key the name in {@code custom.target}, for example {@code module:2}
 * @param path where that is, under the launch's handle
 */
public record Target(String key, String path) {

  /** The workshop has no pages yet: the hub is where it will be found. */
  private static final Map<String, String> PATHS =
      Map.of("hub", "/", "course", "/course", "workshop", "/", "plan", "/plan", "programme", "/");

  /** The places that an address of a link may name, the tool's own launch address among them. */
  private static final Map<String, String> KEYS =
      Map.of("", "hub", "/lti/launch", "hub", "/course", "course", "/workshop", "workshop", "/plan", "plan");

  private static final String MODULE = "module:";
  private static final String MODULE_PATH = "/course/";

  /** Everything that a link can open, in the order in which people meet it. */
  public static List<Target> all(Course course) {
    var modules = course.modules().stream().map(module -> MODULE + module.id().value());
    return Stream.of(Stream.of("hub", "course"), modules, Stream.of("workshop", "plan", "programme"))
        .flatMap(Function.identity())
        .map(key -> named(key, course).orElseThrow())
        .toList();
  }

  /** The path that a link's address bears: it says what is meant where a platform loses the custom parameter. */
  public String linkPath() {
    return KEYS.containsKey("/" + key) ? "/" + key : path;
  }

  /** The target of that name. */
  static Optional<Target> named(String key, Course course) {
    if (key.startsWith(MODULE)) {
      return module(key.substring(MODULE.length()), course);
    }
    return Optional.ofNullable(PATHS.get(key)).map(path -> new Target(key, path));
  }

  /** The target at an address of this tool; nothing for any other address. */
  static Optional<Target> at(String address, PublicUrl tool, Course course) {
    return pathWithin(tool, address)
        .flatMap(
            path ->
                path.startsWith(MODULE_PATH)
                    ? module(path.substring(MODULE_PATH.length()), course)
                    : Optional.ofNullable(KEYS.get(path)).flatMap(key -> named(key, course)));
  }

  private static Optional<Target> module(String id, Course course) {
    return course.modules().stream()
        .filter(module -> module.id().value().equals(id))
        .map(module -> new Target(MODULE + id, MODULE_PATH + id))
        .findFirst();
  }

  /** The path without its last slash. */
  private static Optional<String> pathWithin(PublicUrl tool, String address) {
    try {
      URI uri = new URI(address);
      return Origins.of(uri)
          .filter(Origins.of(tool.origin()).orElseThrow()::equals)
          .map(origin -> uri.getPath().replaceFirst("/$", ""));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
