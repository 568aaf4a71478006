package org.planningtogether.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of {@code messages/} as they stand in the files, by bundle and by key. */
public final class Words {

  private Words() {}

  public static Map<String, Map<String, String>> english() {
    return of("([a-z-]+)\\.properties");
  }

  public static Map<String, Map<String, String>> welsh() {
    return of("([a-z-]+)_cy\\.properties");
  }

  /** By key only. */
  public static Map<String, String> all(Map<String, Map<String, String>> bundles) {
    var all = new TreeMap<String, String>();
    bundles.values().forEach(all::putAll);
    return all;
  }

  private static Map<String, Map<String, String>> of(String files) {
    var bundles = new TreeMap<String, Map<String, String>>();
    Sources.in(Sources.RESOURCES.resolve("messages"), ".properties")
        .forEach(
            (file, text) -> {
              var name = file.getFileName().toString();
              if (name.matches(files)) {
                bundles.put(name.replaceFirst(files, "$1"), read(text));
              }
            });
    return bundles;
  }

  private static Map<String, String> read(String text) {
    var words = new Properties();
    try {
      words.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var found = new TreeMap<String, String>();
    words.forEach((key, message) -> found.put((String) key, (String) message));
    return found;
  }
}
