package org.planningtogether.course;

import org.planningtogether.course.ChildsVoiceStory.Story;

final class ChildsVoiceStoryParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var ids = Ids.list(outline.node(), "stories");
    Ids.mustNotBeEmpty(outline.node(), "stories", ids);
    var texts = words.sets("stories", ids);
    var stories =
        ids.stream()
            .map(id -> new Story(id, texts.get(id).text("name"), texts.get(id).text("age"), texts.get(id).html("text")))
            .toList();
    return new ChildsVoiceStory(outline.id(), outline.required(), words.optional("intro"), stories);
  }
}
