package org.planningtogether.course;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.planningtogether.course.RoadMap.Route;
import org.planningtogether.course.RoadMap.Stop;

final class RoadMapParser implements ActivityParser {

  /** A road before its words are known. */
  private record Bare(String id, List<Drawn> stops) {

    static Bare of(Ids.Named road, Set<String> taken, Outline outline) {
      var stops =
          Ids.each(road.node(), "stops", stop -> {
            if (!taken.add(stop.id())) {
              stop.node().problem("id", "is '%s', which another road has".formatted(stop.id()));
            }
            return Drawn.in(outline).apply(stop);
          });
      Ids.mustNotBeEmpty(road.node(), "stops", stops);
      return new Bare(road.id(), stops);
    }
  }

  @Override
  public Activity parse(Outline outline, Words words) {
    var taken = new HashSet<String>();
    var roads = Ids.each(outline.node(), "routes", road -> Bare.of(road, taken, outline));
    Ids.mustNotBeEmpty(outline.node(), "routes", roads);
    var texts = words.sets("routes", roads.stream().map(Bare::id).toList());
    return new RoadMap(
        outline.id(),
        outline.required(),
        words.text("question"),
        words.optional("hint"),
        roads.stream().map(road -> route(road, texts.get(road.id()))).toList());
  }

  private static Route route(Bare road, Words words) {
    var texts = words.sets("stops", road.stops().stream().map(Drawn::id).toList());
    var stops = road.stops().stream().map(stop -> stop(stop, texts.get(stop.id()))).toList();
    return new Route(road.id(), words.text("title"), words.optional("text"), stops);
  }

  private static Stop stop(Drawn stop, Words words) {
    return new Stop(stop.id(), stop.drawing(), words.text("title"), words.optional("when"), words.html("text"));
  }
}
