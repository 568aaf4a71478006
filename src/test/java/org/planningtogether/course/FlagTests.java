package org.planningtogether.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlagTests {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BLAME              | This is your fault.
      BLAME              | You’re hopeless with time.
      BLAME              | You don't even care about her.
      ALWAYS_NEVER       | He is NEVER fed.
      HISTORY            | It was the same last Christmas.
      SARCASM            | Great job as usual.
      DEMAND             | You will bring him at 5.
      DEMAND             | Sort it out.
      NO_REQUEST         | He was hungry again.
      TOO_LONG           | one two three four five six
      CHILD_AS_MESSENGER | Tell your dad to ring me, or she can tell you on Friday.
      CHILD_AS_MESSENGER | Send the money with him.
      CAPITALS           | Bring him BACK ON TIME.
      """)
  void a_message_is_marked(Flag flag, String message) {
    assertThat(flag.marks(message, 5)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      BLAME              | He fell asleep because of the long walk.
      ALWAYS_NEVER       | Nevertheless it works.
      HISTORY            | See you at the last stop.
      SARCASM            | The well is done.
      DEMAND             | I would like him back at 5.
      NO_REQUEST         | Could he eat before he comes?
      NO_REQUEST         | Please let me know by Friday
      TOO_LONG           | one two three four five
      CHILD_AS_MESSENGER | I will ask you on Friday.
      CAPITALS           | I am at the GP with him.
      """)
  void a_message_is_left_alone(Flag flag, String message) {
    assertThat(flag.marks(message, 5)).isFalse();
  }
}
