package org.planningtogether.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Ticks and grades as pages show them. An activity is done when its grade is full: as in Moodle, completion follows
 * from the grade alone, whatever a tool says of somebody's progress.
 */
@Component
@Profile("demo-lms")
class Marks {

  /**
   * What one person has in one column.
   *
   * @param points null when there is no grade
   */
  record Mark(LineItem item, @Nullable BigDecimal points, String comment) {

    public BigDecimal outOf() {
      return Points.wire(item.scoreMaximum());
    }

    public boolean done() {
      return points != null && points.compareTo(item.scoreMaximum()) >= 0;
    }
  }

  /**
   * An activity as the course page lists it.
   *
   * @param mark of the person who looks, or null where nothing is graded
   * @param done how many parents have done it, for staff
   */
  record Entry(Activity activity, @Nullable Mark mark, long done, long parents) {}

  record Section(String title, List<Entry> entries) {}

  record Row(Person person, List<Mark> marks) {}

  private final People people;
  private final Activities activities;
  private final LineItems lineItems;
  private final Gradebook gradebook;

  Marks(People people, Activities activities, LineItems lineItems, Gradebook gradebook) {
    this.people = people;
    this.activities = activities;
    this.lineItems = lineItems;
    this.gradebook = gradebook;
  }

  List<Section> sections(Course course, Person viewer) {
    var own = of(course, viewer);
    var everybody = everybody(course);
    var sections = new LinkedHashMap<String, List<Entry>>();
    for (var activity : activities.in(course)) {
      var done = everybody.stream().filter(row -> find(row.marks(), activity).map(Mark::done).orElse(false)).count();
      sections.computeIfAbsent(activity.section(), title -> new ArrayList<>())
          .add(new Entry(activity, find(own, activity).orElse(null), done, everybody.size()));
    }
    return sections.entrySet().stream().map(entry -> new Section(entry.getKey(), entry.getValue())).toList();
  }

  List<LineItem> columns(Course course) {
    return lineItems.in(course);
  }

  List<Mark> of(Course course, Person person) {
    var grades = gradebook.all().stream().filter(grade -> grade.personId().equals(person.id())).toList();
    return columns(course).stream().map(item -> mark(item, grades)).toList();
  }

  List<Row> everybody(Course course) {
    return people.active().stream()
        .filter(Person::gradable)
        .map(person -> new Row(person, of(course, person)))
        .toList();
  }

  private static Mark mark(LineItem item, List<Grade> ofPerson) {
    var grade = ofPerson.stream().filter(found -> found.lineItemId() == item.id()).findFirst();
    return new Mark(
        item,
        grade.map(Grade::score).map(Points::wire).orElse(null),
        grade.map(found -> Objects.requireNonNullElse(found.comment(), "")).orElse(""));
  }

  private static Optional<Mark> find(List<Mark> marks, Activity activity) {
    return marks.stream().filter(mark -> Objects.equals(mark.item().activityId(), activity.id())).findFirst();
  }
}
