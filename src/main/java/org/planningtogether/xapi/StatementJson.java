package org.planningtogether.xapi;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A statement as JSON. Control characters are taken out of every text: with U+0000 in a text one of the common stores
 * answers 500 for ever.
 */
@Component
class StatementJson {

  private final JsonMapper mapper =
      JsonMapper.builder().addModule(new SimpleModule().addSerializer(String.class, new CleanText())).build();

  String write(Statement statement) {
    return mapper.writeValueAsString(statement);
  }

  private static final class CleanText extends StdSerializer<String> {
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\t\\n\\r]\\s*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    CleanText() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
      json.writeString(CONTROL.matcher(LINE_BREAK.matcher(text).replaceAll(" ")).replaceAll(""));
    }
  }
}
