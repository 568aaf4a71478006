package org.planningtogether.grades;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planningtogether.enrolment.Enrolment;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Enrolments;
import org.planningtogether.lti.service.LaunchedLinks;
import org.planningtogether.lti.service.Scores;
import org.planningtogether.outbox.Courier;
import org.planningtogether.outbox.Outcome;
import org.planningtogether.outbox.Parcel;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Carries scores to the platforms, to where their newest launches say. */
@Component
class ScoreCourier implements Courier {

  static final String CHANNEL = "score";

  private final Enrolments enrolments;
  private final LaunchedLinks links;
  private final Scores scores;
  private final JsonMapper json;

  ScoreCourier(Enrolments enrolments, LaunchedLinks links, Scores scores, JsonMapper json) {
    this.enrolments = enrolments;
    this.links = links;
    this.scores = scores;
    this.json = json;
  }

  @Override
  public String channel() {
    return CHANNEL;
  }

  /** One score is one call, and a slow platform holds up no other. */
  @Override
  public int batchSize() {
    return 1;
  }

  /** A platform that is down for longer has been set up anew, and somebody has to look. */
  @Override
  public Duration patience() {
    return Duration.ofDays(7);
  }

  @Override
  public boolean inOrder() {
    return false;
  }

  @Override
  public Map<Long, Outcome> deliver(List<Parcel> parcels) {
    return parcels.stream().collect(Collectors.toMap(Parcel::id, this::deliver));
  }

  private Outcome deliver(Parcel parcel) {
    var owed = json.readValue(parcel.body(), OwedScore.class);
    return enrolments
        .find(new EnrolmentId(parcel.owner()))
        .map(learner -> deliver(learner, owed))
        .orElseGet(() -> new Outcome.GiveUp("This person is not known any more"));
  }

  private Outcome deliver(Enrolment learner, OwedScore owed) {
    if (!learner.learner()) {
      return new Outcome.GiveUp("This person does not learn in this course any more");
    }
    if (owed.link() == null) {
      return scores.publishElsewhere(learner.course(), links.of(learner.id()), owed.target(), owed.score());
    }
    return links
        .find(learner.id(), owed.link())
        .map(link -> scores.publish(learner.course(), link, owed.label(), owed.score()))
        .orElseGet(() -> new Outcome.GiveUp("This link is not known any more"));
  }
}
