package org.planningtogether.course;

import java.util.Map;
import java.util.TreeMap;
import org.planningtogether.files.YamlNode;

/** Short words in one line of YAML, {@code {en: Welcome, cy: Croeso}}: English always, other languages perhaps. */
record Localised(Map<String, String> texts) {

  static Localised read(YamlNode parent, String field) {
    var node = parent.node(field);
    var texts = new TreeMap<String, String>();
    if (node != null) {
      texts.put(Languages.ENGLISH, node.text(Languages.ENGLISH));
      Languages.OTHERS.forEach(lang -> node.optionalText(lang).ifPresent(text -> texts.put(lang, text)));
    }
    return new Localised(texts);
  }

  Passage in(String lang) {
    return texts.containsKey(lang)
        ? new Passage(lang, texts.get(lang))
        : new Passage(Languages.ENGLISH, texts.getOrDefault(Languages.ENGLISH, ""));
  }
}
