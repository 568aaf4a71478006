package org.planningtogether.agreement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planningtogether.outline.Answer;
import org.springframework.stereotype.Component;

/**
 * Drafts, suggestions and answers (C.2). Every method sees the plan with the eyes of one parent and never tells more
 * than that parent may know.
 */
@Component
public class Agreements {

  /** All clauses that were touched, without their histories: a fixed number of statements, however many they are. */
  public List<Clause> all(Desk desk) {
    throw new UnsupportedOperationException();
  }

  /** One clause with its history; {@link Clause#untouched} when there is nothing of it. */
  public Clause one(Desk desk, Topic topic) {
    throw new UnsupportedOperationException();
  }

  /** Keeps a draft, or forgets it when the answer is empty. */
  public void draft(Desk desk, Topic topic, Answer answer) {
    throw new UnsupportedOperationException();
  }

  /**
   * Suggests a wording to the other parent, who sees it ten minutes later. A suggestion of this parent that waits is
   * replaced. The draft is used up.
   *
   * @param answers the other parent's version to which this is a change, or null
   */
  public Outcome suggest(Desk desk, Topic topic, Answer answer, @Nullable String note, @Nullable VersionId answers) {
    throw new UnsupportedOperationException();
  }

  /** Suggests that the family does not need this clause. */
  public Outcome suggestNotNeeded(Desk desk, Topic topic, @Nullable String note) {
    throw new UnsupportedOperationException();
  }

  /** Takes back one's own suggestion: within ten minutes without a trace, later as long as nobody has answered. */
  public Outcome takeBack(Desk desk, Topic topic, VersionId version) {
    throw new UnsupportedOperationException();
  }

  /** Agrees to exactly this version with exactly this content. */
  public Outcome agree(Desk desk, Topic topic, VersionId version, String hash) {
    throw new UnsupportedOperationException();
  }

  /** Comes back to it later, or needs help with it: the other parent sees the same for both. */
  public Outcome setAside(Desk desk, Topic topic, VersionId version, boolean needsHelp) {
    throw new UnsupportedOperationException();
  }

  /** Says of information that one has seen it. */
  public Outcome seen(Desk desk, Topic topic, VersionId version) {
    throw new UnsupportedOperationException();
  }

  /** What is agreed now (information: what was told last), for documents, calendar and children's version. */
  public List<Clause> inForce(Desk desk) {
    return all(desk).stream().filter(clause -> clause.inForce() != null).toList();
  }

  /** A version that this parent may see, by its id: to compare two, to report one. */
  public Optional<Version> version(Desk desk, Topic topic, VersionId version) {
    return one(desk, topic).history().stream().filter(known -> known.id().equals(version)).findFirst();
  }
}
