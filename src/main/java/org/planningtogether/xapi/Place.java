package org.planningtogether.xapi;

import java.util.List;
import java.util.stream.Stream;
import org.planningtogether.xapi.Statement.Activity;

/**
 * An activity and what it is part of.
 *
 * @param above from the direct container outwards
 */
record Place(Activity activity, List<Activity> above) {

  Place(Activity outermost) {
    this(outermost, List.of());
  }

  /** A part of this one. */
  Place with(Activity part) {
    return new Place(part, Stream.concat(Stream.of(activity), above.stream()).map(Activity::reference).toList());
  }

  /** The direct container, none for the outermost. */
  List<Activity> parent() {
    return above.stream().limit(1).toList();
  }

  /** What contains the container, and the platform's course around everything. */
  List<Activity> ancestorsAnd(Activity course) {
    return Stream.concat(above.stream().skip(1), Stream.of(course)).toList();
  }
}
