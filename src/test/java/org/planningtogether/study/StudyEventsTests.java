package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.progress.StepAdvanced;
import org.planningtogether.progress.StepCompleted;
import org.planningtogether.progress.StepStarted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The facts that others hear of, and everything that they do not. */
@StudyApplication.Started
@Import(StudyEventsTests.Listening.class)
class StudyEventsTests {

  @Autowired
  private MockMvc mvc;

  @Autowired
  private Heard heard;

  private Learner learner;

  @BeforeEach
  void somebodyPastTheStart() throws Exception {
    learner = Learner.newAt(mvc).pastTheStart();
    heard.events().clear();
  }

  @Test
  void each_different_answer_to_a_check_is_told_with_what_was_right() throws Exception {
    learner.sends("/course/2/check", "several.choice", "a", "several.choice", "b", "stay", "several");
    learner.sends("/course/2/check", "several.choice", "a", "several.choice", "c");
    learner.sends("/course/2/check", "several.choice", "a", "several.choice", "c");

    assertThat(told(QuestionAnswered.class))
        .extracting(QuestionAnswered::chosen, QuestionAnswered::right, QuestionAnswered::success, QuestionAnswered::attempt)
        .containsExactly(
            tuple(List.of("a", "b"), 1, false, 1),
            tuple(List.of("a", "c"), 3, true, 2));
  }

  @Test
  void private_writing_is_told_once_and_bears_nothing_of_what_was_written() throws Exception {
    learner.sends("/course/2/write", "hope.one", "She sleeps");
    learner.sends("/course/2/write", "hope.one", "She laughs");
    learner.sends("/course/2/feel", "arriving.word", "scared", "arriving.level", "4", "arriving.note", "Help");

    assertThat(told(PrivatelyAnswered.class)).extracting(event -> event.activity().value()).containsExactly("hope", "arriving");
    assertThat(heard.events().toString()).doesNotContain("sleeps", "laughs", "scared", "Help");
  }

  @Test
  void every_other_private_answer_is_told_once_and_bears_nothing_of_it_either() throws Exception {
    learner.sends("/course/2/cards", "ages.choice", "small");
    learner.sends("/course/2/view", "note.hard", "The quiet");
    learner.sends("/course/2/pick", "first.choice", "pets", "first.choice", "school");
    learner.sends("/course/2/script", "talk.own", "See you");
    learner.sends("/course/2/nights", "weeks.pattern", "weekends");
    learner.sends("/course/2/nights", "weeks.pattern", "even");
    learner.sends("/course/2/breathe", "pause.done", "tried");
    learner.sends("/course/2/each", "mine.children", "1", "mine.name-1", "Rosalind", "stay", "mine.add");

    assertThat(told(PrivatelyAnswered.class))
        .extracting(event -> event.activity().value())
        .containsExactly("ages", "note", "first", "talk", "weeks", "pause");
    assertThat(heard.events().toString()).doesNotContain("small", "quiet", "pets", "See you", "even", "tried", "Rosalind");
  }

  @Test
  void sorting_messages_stories_roads_and_commitments_are_told_to_nobody() throws Exception {
    learner.sends("/course/2/sort", "situations.tea", "storm", "situations.shout", "storm", "situations.wind", "calm");
    learner.sends("/course/2/message", "shoes.text", "Could you bring them?");
    learner.sends("/course/2/trip", "story.choice", "ask");
    learner.sends("/course/2/try", "next-weeks.choice", "walk");
    learner.sends("/course/2/road", "way.route", "short");
    learner.sends("/course/2/order", "steps.form", "1", "steps.call", "2", "steps.hearing", "3");

    assertThat(heard.events()).allMatch(event -> event instanceof StepStarted || event instanceof StepAdvanced);
  }

  @Test
  void a_module_is_started_passes_its_quarters_and_is_finished_once() throws Exception {
    var other = Learner.newAt(mvc);

    other.gets("/course/1/1");
    other.sends("/course/1/1");
    other.sends("/course/1/2", "who.choice", "me");
    other.sends("/course/1/2", "who.choice", "me");
    other.gets("/course/1/done");

    assertThat(told(StepStarted.class)).extracting(event -> event.step().key()).containsExactly("module:1", "course");
    assertThat(told(StepAdvanced.class)).extracting(StepAdvanced::percent).contains(50);
    assertThat(told(StepCompleted.class)).extracting(event -> event.step().key()).containsExactly("module:1");
  }

  @Test
  void a_listener_that_fails_takes_the_answer_back_with_it() throws Exception {
    heard.refuse(true);
    try {
      assertThatThrownBy(() -> learner.sends("/course/2/check", "several.choice", "a"))
          .hasRootCauseMessage("no room in the outbox");
    } finally {
      heard.refuse(false);
    }

    assertThat(learner.gets("/course/2/check").page().select("input[checked]")).isEmpty();
  }

  private <T> List<T> told(Class<T> type) {
    return heard.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  @TestConfiguration
  static class Listening {
    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  /** Whoever listens. */
  static final class Heard {
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    @EventListener({
      QuestionAnswered.class,
      PrivatelyAnswered.class,
      StepStarted.class,
      StepAdvanced.class,
      StepCompleted.class
    })
    void hear(Object event) {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
      if (refusing) {
        throw new IllegalStateException("no room in the outbox");
      }
      events.add(event);
    }

    List<Object> events() {
      return events;
    }

    void refuse(boolean now) {
      refusing = now;
    }
  }
}
