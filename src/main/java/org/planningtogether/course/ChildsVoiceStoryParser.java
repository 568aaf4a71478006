package org.planningtogether.course;

import org.planningtogether.course.ChildsVoiceStory.Story;

final class ChildsVoiceStoryParser implements ActivityParser {

  @Override
  public Activity parse(Outline outline, Words words) {
    var drawn = Ids.each(outline.node().nodes("stories", "id"), Drawn.in(outline));
    Ids.mustNotBeEmpty(outline.node(), "stories", drawn);
    var texts = words.sets("stories", drawn.stream().map(Drawn::id).toList());
    var stories = drawn.stream().map(story -> story(story, texts.get(story.id()))).toList();
    return new ChildsVoiceStory(outline.id(), outline.required(), words.optional("intro"), stories);
  }

  private static Story story(Drawn story, Words words) {
    return new Story(story.id(), story.drawing(), words.text("name"), words.text("age"), words.html("text"));
  }
}
