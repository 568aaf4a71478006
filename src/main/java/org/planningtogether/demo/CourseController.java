package org.planningtogether.demo;

import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The course as its people see it. */
@Controller
@Profile("demo-lms")
class CourseController {

  private final People people;
  private final Activities activities;
  private final Marks marks;
  private final Courses courses;

  CourseController(People people, Activities activities, Marks marks, Courses courses) {
    this.people = people;
    this.activities = activities;
    this.marks = marks;
    this.courses = courses;
  }

  @GetMapping("/")
  ModelAndView choosePerson() {
    return new ModelAndView("people", Map.of("people", people.active()));
  }

  @PostMapping("/sign-in")
  ResponseEntity<Void> signIn(@RequestParam("person") String id) {
    var person = people.find(id).filter(Person::active).orElseThrow(NotHere::new);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/course"))
        .header(HttpHeaders.SET_COOKIE, SignedIn.cookie(person))
        .build();
  }

  @GetMapping("/course")
  ModelAndView course(Person person, Course course) {
    return new ModelAndView("course", Map.of(
        "course", course, "sections", marks.sections(course, person), "courses", courses.all()));
  }

  @PostMapping("/courses/{id}/open")
  ResponseEntity<Void> open(Person person, @PathVariable long id) {
    return opened(courses.find(id).orElseThrow(NotHere::new));
  }

  /** Staff copy a course for the next term, and stand in the copy. */
  @PostMapping("/courses/{id}/copy")
  ResponseEntity<Void> copy(Staff staff, @PathVariable long id) {
    return opened(courses.copy(courses.find(id).orElseThrow(NotHere::new)));
  }

  private static ResponseEntity<Void> opened(Course course) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/course"))
        .header(HttpHeaders.SET_COOKIE, OpenCourse.cookie(course))
        .build();
  }

  @GetMapping("/activities/{id}")
  ModelAndView activity(Person person, @PathVariable long id) {
    return new ModelAndView("activity", Map.of("activity", activities.find(id).orElseThrow(NotHere::new)));
  }

  /** What one parent has done in an activity, shown by the tool. */
  @GetMapping("/activities/{id}/review/{personId}")
  ModelAndView review(Staff staff, @PathVariable long id, @PathVariable String personId) {
    return new ModelAndView("review", Map.of(
        "activity", activities.find(id).orElseThrow(NotHere::new),
        "reviewed", people.find(personId).filter(Person::gradable).orElseThrow(NotHere::new)));
  }

  @GetMapping("/grades")
  ModelAndView grades(Person person, Course course) {
    return person.staff()
        ? new ModelAndView("gradebook", Map.of("columns", marks.columns(course), "rows", marks.everybody(course)))
        : new ModelAndView("grades", Map.of("marks", marks.of(course, person)));
  }

  /** Not for parents: two of them may be on the two sides of one case. */
  @GetMapping("/people")
  ModelAndView roster(Staff staff) {
    return new ModelAndView("roster", Map.of("people", people.active()));
  }

  /** Where tools send people back to, with a word for them if they like. */
  @GetMapping("/return")
  ModelAndView comeBack(
      @RequestParam(name = "lti_msg", defaultValue = "") String message,
      @RequestParam(name = "lti_errormsg", defaultValue = "") String problem) {
    return new ModelAndView("return", Map.of("message", problem.isEmpty() ? message : problem));
  }
}
