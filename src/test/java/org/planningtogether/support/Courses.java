package org.planningtogether.support;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.planningtogether.course.Catalogue;
import org.planningtogether.course.Course;
import org.planningtogether.course.Module;
import org.planningtogether.course.ModuleId;
import org.planningtogether.course.Page;
import org.planningtogether.course.PageId;
import org.planningtogether.course.Passage;

/** Small courses for tests that need the shape of a course and none of its words. */
public final class Courses {

  private Courses() {}

  /** A course of ten days. */
  public static Course course(Module... modules) {
    return new Course("en", "Planning Together for Children", List.of(modules), 10, 5, List.of());
  }

  /** A module of four pages of two minutes each. */
  public static Module module(String id, String... opensAfter) {
    var pages = IntStream.rangeClosed(1, 4).mapToObj(Courses::page).toList();
    var first = Arrays.stream(opensAfter).map(ModuleId::new).toList();
    return new Module(
        new ModuleId(id), Integer.parseInt(id), "en", "Title of " + id, new Passage("en", "Summary of " + id), null, first, pages, null);
  }

  /** A catalogue that holds a course instead of reading files. */
  public static Catalogue catalogue(Course course) {
    return Mockito.mock(
        Catalogue.class,
        call -> {
          var answer = call.getMethod().getReturnType();
          return answer == Course.class ? course : answer == String.class ? "1" : Answers.RETURNS_DEFAULTS.answer(call);
        });
  }

  private static Page page(int number) {
    var why = new Passage("en", "Because.");
    var body = new Passage("en", "<p>Words</p>");
    return new Page(new PageId("" + number), "en", 2, "Page " + number, why, null, body, List.of(), Map.of());
  }
}
