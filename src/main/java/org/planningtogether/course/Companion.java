package org.planningtogether.course;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Something that stands in a folder of {@code content/} beside the course. It is read together with the course, with the
 * same facts, drawings and languages, and like the course as a whole or not at all.
 *
 * @param <T> what is made of it
 */
public interface Companion<T> {

  /** The folder in {@code content/}. Words of a part of it stand in {@code <folder>/<part>/en.md}. */
  String folder();

  /** Reads it in one language and notes every problem. Whatever is returned after a problem is thrown away. */
  T read(Shelf files);

  /** All ids that stand in records for ever, each with its kind before it: {@code question handovers/place}. */
  List<String> ids(T read);

  /** All that are named in {@code META-INF/services}, for whoever reads the content without the application. */
  static List<Companion<?>> all() {
    var found = new ArrayList<Companion<?>>();
    ServiceLoader.load(Companion.class).forEach(found::add);
    return List.copyOf(found);
  }
}
