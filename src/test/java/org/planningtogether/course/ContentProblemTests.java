package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningtogether.files.FileProblem;
import org.planningtogether.support.TestClock;

/** A slip in any file of the course is named with file, line, what was found and what was expected. */
class ContentProblemTests {

  @TempDir
  private Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSoundCourse() throws IOException {
    content = ContentFolder.copyTo(folder);
  }

  @Test
  void a_sound_course_has_none() throws IOException {

    assertThat(problems()).isEmpty();
  }

  @Test
  void a_folder_that_is_missing_is_one_problem() {
    assertThat(new Catalogue(new ContentSettings(folder.resolve("nowhere")), TestClock.at("2026-11-22T09:00:00Z")).problems())
        .extracting(FileProblem::message)
        .contains("is missing, must be the folder of the course");
  }

  @ParameterizedTest(name = "{1}, {2} becomes {3}")
  @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
      course.yml                  | days-to-finish: 10        | days-to-finish: ten        | course.yml:2 days-to-finish is ten, must be a whole number from 1 to 365
      course.yml                  | days-to-finish: 10        | day-to-finish: 10          | course.yml:2 day-to-finish is not known here, known are days-to-finish, helplines, modules, more-days, new-tab, see-website, title
      course.yml                  | [samaritans, old-line]    | [samaritans, order]        | course.yml:3 helplines names 'order', which is no help line in facts.yml
      course.yml                  | opens-after: ["1"]        | opens-after: ["7"]         | course.yml:9 modules[2].opens-after names '7', must be one of [1, 2]
      course.yml                  | opens-after: ["1"]        | opens-after: ["2"]         | course.yml:9 modules[2].opens-after goes in a circle: module '2' waits for itself
      course.yml                  | folder: 02-all            | folder: 01-start           | course.yml:8 modules[2].folder is '01-start', which stands here again
      course.yml                  | folder: 02-all            | folder: 03-none            | modules/03-none/module.yml is missing
      facts.yml                   | checked-on: 2026-11-01    | checked-on: yesterday      | facts.yml:8 samaritans.checked-on must be a day like 2026-11-01
      facts.yml                   | kind: law                 | kind: rumour               | facts.yml:22 order.kind names 'rumour', must be one of helpline, law, fee, figure
      modules/02-all/module.yml   | id: "2"                   | id: "1"                    | course.yml:8 modules[2].folder holds module '1', which stands here already
      modules/02-all/module.yml   | id: "2"                   | id: Two                    | modules/02-all/module.yml:1 id is 'Two': Not a module id: 'Two' (use a-z, 0-9 and hyphens)
      modules/02-all/module.yml   | id: sort                  | id: check                  | modules/02-all/module.yml:13 pages[2].id is 'check', which stands here again
      modules/02-all/module.yml   | id: sort                  | id: done                   | modules/02-all/module.yml:13 pages[2].id is 'done', which is the address of the module's end
      modules/02-all/module.yml   | id: sort                  | id: factsheet              | modules/02-all/module.yml:13 pages[2].id is 'factsheet', which is the address of the module's factsheet
      modules/02-all/module.yml   | id: situations            | id: several                | modules/02-all/module.yml:16 pages[2].activities[1].id is 'several', which another page of this module has
      modules/02-all/module.yml   | type: sorting             | type: sorted               | modules/02-all/module.yml:17 pages[2].activities[1].type names 'sorted', must be one of branching-scenario, card-explorer, childs-view, childs-voice-story, commitment, emotion-check-in, guided-practice, knowledge-check, message-rewriting, ordering, priority-picker, reflection, road-map, schedule-explorer, script-builder, sorting
      modules/02-all/module.yml   | {id: tea, accept: [calm]} | {id: tea, accept: [cold]}  | modules/02-all/module.yml:20 pages[2].activities[1].items[1].accept names 'cold', must be one of calm, storm
      modules/01-start/module.yml | {id: me, right: true}     | {id: me, right: false}     | modules/01-start/module.yml:11 pages[2].activities[1].options has 0 right answers, must have exactly one
      modules/02-all/module.yml   | start: letter             | start: envelope            | modules/02-all/module.yml:67 pages[7].activities[1].start is 'envelope', must be one of letter, answer, end-good, end-bad
      modules/02-all/module.yml   | to: end-good              | to: end-bad                | modules/02-all/module.yml:77 pages[7].activities[1].nodes[3].id is 'end-good', which no choice leads to
      modules/02-all/module.yml   | to: end-good              | to: letter                 | modules/02-all/module.yml:68 pages[7].activities[1].nodes lead back to an earlier node, must go on to an end
      modules/02-all/module.yml   | to: end-good              | to: nowhere                | modules/02-all/module.yml:74 pages[7].activities[1].nodes[2].choices lead to 'nowhere', which is no node
      modules/02-all/module.yml   | flags: [blame,            | flags: [shame,             | modules/02-all/module.yml:52 pages[6].activities[1].flags is 'shame': must be one of blame, always-never, history, sarcasm, demand, no-request, too-long, child-as-messenger, capitals
      modules/02-all/module.yml   | most: 2                   | most: 9                    | modules/02-all/module.yml:86 pages[8].activities[1].most is 9, must be a whole number from 1 to 3
      modules/02-all/module.yml   | drawing: two-homes}       | drawing: nowhere}          | modules/02-all/module.yml:46 pages[5].activities[1].stories[2].drawing names 'nowhere', which is no file in drawings/
      modules/02-all/module.yml   | - {id: one, drawing       | - {id: two, drawing        | modules/02-all/module.yml:95 pages[9].activities[1].cards[2].id is 'two', which stands here again
      modules/02-all/module.yml   | order: [form, call,       | order: [form,              | modules/02-all/module.yml:125 pages[11].activities[1].order is form, hearing, must be the same as shown, in the right order
      modules/02-all/module.yml   | questions: [hear, do]     | questions: []              | modules/02-all/module.yml:134 pages[12].activities[1].questions is empty, must name at least one
      modules/02-all/module.yml   | options: [living,         | options: [home,            | modules/02-all/module.yml:140 pages[13].activities[1].options names 'home', must be one of children, living, handovers, holidays, special-days, communication, keeping-in-touch, phones, school, health, culture, money, pets, new-partners, family, travel, routines, decisions, disagreements, reviewing, telling
      modules/02-all/module.yml   | {id: why, sentences       | {id: own, sentences        | modules/02-all/module.yml:151 pages[14].activities[1].parts[1].id is 'own', which is taken
      modules/02-all/module.yml   | own: 30                   | own: 0                     | modules/02-all/en/script.md:15 activities.talk.own-label is not known here, known are hint, parts, question, script
      modules/02-all/module.yml   | AABBAAABBAABBB            | AABBAAABBAABBC             | modules/02-all/module.yml:159 pages[15].activities[1].patterns[1].nights is 'AABBAAABBAABBC', must be 14 letters, each A or B
      modules/02-all/module.yml   | children: 3               | children: 9                | modules/02-all/module.yml:175 pages[17].activities[1].children is 9, must be a whole number from 1 to 6
      modules/02-all/module.yml   | {id: needs, limit         | {id: name, limit           | modules/02-all/module.yml:178 pages[17].activities[1].prompts[1].id is 'name', which is taken
      modules/02-all/en/breathe.md | , out: Breathe out.      |                            | modules/02-all/en/breathe.md:7 activities.pause.steps.out is missing, must be text
      modules/02-all/en/road.md   | {title: The call, text    | {name: The call, text      | modules/02-all/en/road.md:14 activities.way.routes.long.stops.call.title is missing, must be text
      modules/02-all/en/nights.md | home-b:                   | home-c:                    | modules/02-all/en/nights.md:6 activities.weeks.home-b is missing, must be text
      modules/02-all/en/check.md  | {a: Walks help., b: Rows do not., c: Naps help.} | {a: Walks help., b: Rows do not.} | modules/02-all/en/check.md:10 activities.several.feedback.c is missing, must be text
      modules/02-all/en/check.md  | {a: A walk, b: A row, c: A nap} | {a: A walk, b: A row, c: A nap, d: More} | modules/02-all/en/check.md:9 activities.several.options.d is not known here, known are a, b, c
      modules/02-all/en/check.md  | why: Because.             | who: Because.              | modules/02-all/en/check.md:2 why is missing, must be text
      modules/02-all/en/check.md  | ---                       | -                          | modules/02-all/en/check.md:1 must start with a line '---', the page's words, and a second line '---'
      modules/01-start/en/1.md    | {fact:order}              | {fact:rumour}              | modules/01-start/en/1.md:5 cites 'rumour', which facts.yml does not have
      modules/01-start/en/2.md    | It is yours.              | §"{fact:rumour}"§          | modules/01-start/en/2.md:11 activities.who.explain cites 'rumour', which facts.yml does not have
      modules/01-start/en/1.md    | {fact:order}              | {number:order}             | modules/01-start/en/1.md:5 cites the number of 'order', which has none
      modules/01-start/en/1.md    | {fact:order}              | Call 116 123.              | modules/01-start/en/1.md:5 holds the number 116 123, must be {number:samaritans}
      modules/01-start/en/2.md    | It is yours.              | Call 116 123.              | modules/01-start/en/2.md:11 activities.who.explain holds the number 116 123, must be {number:samaritans}
      modules/01-start/en/1.md    | /course/1/2               | /course/1/9                | modules/01-start/en/1.md:12 links to /course/1/9, which is no page
      modules/01-start/en/1.md    | https://example.org       | javascript:alert(1)        | modules/01-start/en/1.md:12 links to 'javascript:alert(1)', must start with /course/, https://, mailto: or tel:
      modules/01-start/en/1.md    | ## Who                    | # Who                      | modules/01-start/en/1.md:7 holds a heading with 1 hashes, must be ## to ####: the page's title is its first heading
      modules/01-start/en/1.md    | Welcome.                  | <b>Welcome</b>             | modules/01-start/en/1.md:5 holds HTML, must be Markdown without it
      modules/01-start/en/factsheet.md | title:               | titel:                     | modules/01-start/en/factsheet.md:2 title is missing, must be text
      modules/01-start/en/factsheet.md | {fact:order}         | {fact:rumour}              | modules/01-start/en/factsheet.md:4 cites 'rumour', which facts.yml does not have
      modules/01-start/en/factsheet.md | /course/1/1          | /course/3/factsheet        | modules/01-start/en/factsheet.md:11 links to /course/3/factsheet, which is no page
      modules/01-start/en/1.md    | drawing:two-homes         | drawing:two-houses         | modules/01-start/en/1.md:14 shows 'drawing:two-houses', which is no file in drawings/
      modules/01-start/en/1.md    | drawing:two-homes         | https://example.org/a.png  | modules/01-start/en/1.md:14 holds the picture 'https://example.org/a.png', must be drawing:<id>
      modules/01-start/en/1.md    | ![Two                     | Look: ![Two                | modules/01-start/en/1.md:14 shows 'drawing:two-homes' inside a text, must be a paragraph of its own
      modules/02-all/en/voice.md  | I hear **everything**.    | ![x](drawing:gone)         | modules/02-all/en/voice.md:10 activities.child.stories.sam.text shows 'drawing:gone', which is no file in drawings/
      modules/01-start/cy/1.md    | why:                      | who:                       | modules/01-start/cy/1.md:3 who is not known here, known are title, why
      """)
  void a_slip_is_named_where_it_stands(String file, String found, String slip, String problem) throws IOException {
    content.replace(file, found, slip);

    assertThat(problems()).contains(problem);
  }

  @Test
  void words_without_english_beside_them_are_named() throws IOException {
    Files.delete(folder.resolve("modules/02-all/en/factsheet.md"));
    content.write("modules/02-all/cy/factsheet.md", "---\ntitle: Taflen\n---\n");

    assertThat(problems()).containsExactly("modules/02-all/cy/factsheet.md has no English en/factsheet.md beside it");
  }

  @Test
  void words_of_a_page_that_does_not_exist_are_named() throws IOException {
    content.write("modules/02-all/en/extra.md", "---\n---\n");

    assertThat(problems()).containsExactly("modules/02-all/en/extra.md belongs to no page of module.yml");
  }

  @Test
  void all_problems_of_all_files_come_together() throws IOException {
    content.replace("course.yml", "days-to-finish: 10", "days-to-finish: ten");
    content.replace("facts.yml", "kind: law", "kind: rumour");
    content.replace("modules/01-start/en/1.md", "why:", "who:");
    content.replace("modules/02-all/module.yml", "to: end-good", "to: nowhere");

    assertThat(problems()).extracting(text -> text.replaceAll(":.*", "")).contains(
        "course.yml", "facts.yml", "modules/01-start/en/1.md", "modules/02-all/module.yml");
  }

  private List<String> problems() {
    return content.problems(content.catalogue(TestClock.at("2026-11-22T09:00:00Z")).problems());
  }
}
