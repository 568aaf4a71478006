package org.planningtogether.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTests {

  private static final List<String> CHILDREN = List.of("Ella", "Jo (the small one)");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      You always bring them back late.                            | BLAME
      you never answer my texts                                   | BLAME
      You just never think ahead                                  | BLAME
      You're always on your phone                                 | BLAME
      You keep changing the days.                                 | BLAME
      You don't care about her homework                           | BLAME
      You didn’t bother to ask.                                   | BLAME
      This is all your fault.                                     | BLAME
      He is upset because of you.                                 | BLAME
      You let the kids down again.                                | BLAME
      You are so selfish                                          | INSULT
      Do not be an idiot about this                               | INSULT
      A bad mother would say that                                 | INSULT
      You are lying.                                              | INSULT
      This is a stupid idea                                       | INSULT
      That is bullshit                                            | INSULT
      I will see you in court                                     | COURT
      I will take you back to court over this                     | COURT
      My solicitor says you have no chance                        | COURT
      You’ll never see them again.                                | COURT
      I'm going to show this to the judge                         | COURT
      Your new girlfriend can wait in the car                     | PARTNER
      Not with your boyfriend there                               | PARTNER
      When we were together it was different                      | PAST
      After everything you did I want this                        | PAST
      You walked out                                              | PAST
      Last time you forgot her coat                               | PAST
      Ask Ella to tell me the time                                | MESSENGER
      The kids can let you know                                   | MESSENGER
      Send it through the children                                | MESSENGER
      I'll get her to remind you                                  | MESSENGER
      Jo (the small one) will tell you                            | MESSENGER
      You must bring her coat                                     | COMMAND
      You had better be on time                                   | COMMAND
      I expect you to pay half                                    | COMMAND
      Make sure you bring it                                      | COMMAND
      I insist.                                                   | COMMAND
      Everyone knows this is right                                | ABSOLUTE
      It is every single time                                     | ABSOLUTE
      She hates being with you                                    | ABSOLUTE
      Thanks for nothing.                                         | SARCASM
      Yeah right.                                                 | SARCASM
      Try to be on time for once                                  | SARCASM
      I am NOT doing that                                         | CAPITALS
      BRING THE COAT                                              | CAPITALS
      You were late again!!                                       | EXCLAMATION
      Why??                                                       | EXCLAMATION
      Late! Again! And again!                                     | EXCLAMATION
      """)
  void words_that_may_hurt_are_heard(String words, Tone tone) {
    assertThat(Tone.of(words, CHILDREN)).extracting(Tone.Remark::tone).contains(tone);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "We meet at school whenever we can.",
    "We never argue in front of the children.",
    "We always say goodbye with a smile.",
    "We will not pass messages through the children.",
    "The children never carry messages between us.",
    "Instead of asking Ella to tell you, I will send a text.",
    "Thank you, you always help with her homework.",
    "You never know what the traffic is like on Fridays.",
    "As you always say, she needs her sleep.",
    "If you need to change a day, tell me by Wednesday.",
    "When you have to work late, we can swap.",
    "Let me know if there is anything you need to tell the school.",
    "Thank you for agreeing! That is great.",
    "She has her GCSE in PE and an EHCP from SEND.",
    "Her GP is at the NHS health centre in Ely, PC Jones runs the club.",
    "I AM",
    "OK with me.",
    "If a court order says something else, we follow the order.",
    "We ask the court together for a consent order.",
    "A mediator can help before anybody goes to court.",
    "We tell each other before the children meet a new partner.",
    "Granny picks her up on Tuesdays. It is a lazy Sunday after that.",
    "They love crazy golf.",
    "He is lying down for a nap at two.",
    "They get up at six, and grow up fast.",
    "Last summer we went to Wales, and that worked well.",
    "Christmas Eve at Mum’s, Christmas Day at Dad’s.",
    "£20 a month for clubs, shared 50:50.",
    "Arsenal tickets: we take turns. Scunthorpe too.",
    "You are always welcome to call at bedtime.",
    "You can always ring me.",
    "She must not eat nuts.",
    "The children must be in bed by eight.",
    "The child can tell us what they think.",
    "We ask the children what they think.",
    "Would you like to have them on Friday?",
    "Could you bring her coat?",
    "I feel worried when I do not know where they are.",
    "My new job starts at 8.",
    "Your family is welcome at the party.",
    "Here is what I need: a text when you set off.",
    "I am afraid of you.",
    "He hit me. I do not feel safe at the door.",
    "You threatened me, so we meet at the contact centre.",
    "The police said to meet in a public place.",
    ""
  })
  void ordinary_words_are_left_alone(String words) {
    assertThat(Tone.of(words, CHILDREN)).isEmpty();
  }

  @Test
  void a_sentence_that_never_ends_is_heard_and_many_short_ones_are_not() {
    var words = "and then we go to the park and have some food ";

    assertThat(Tone.of(words.repeat(5), CHILDREN)).extracting(Tone.Remark::tone).containsExactly(Tone.LONG);
    assertThat(Tone.of((words.strip() + ". ").repeat(5), CHILDREN)).isEmpty();
  }

  @Test
  void it_says_which_words_it_means() {
    assertThat(Tone.of("I think you never listen to her.", CHILDREN))
        .containsExactly(new Tone.Remark(Tone.BLAME, "you never listen to"));
  }

  @Test
  void it_says_three_things_at_most() {
    var words = "YOU ALWAYS LIE, you idiot!!! See you in court, after everything you did. Make sure you tell your girlfriend.";

    assertThat(Tone.of(words, CHILDREN))
        .extracting(Tone.Remark::tone)
        .containsExactly(Tone.INSULT, Tone.BLAME, Tone.COURT);
  }

  @Test
  void a_long_text_is_heard_through_at_once() {
    var words = "you have always been there and you never! ".repeat(400);

    assertThat(Tone.of(words, CHILDREN)).isNotEmpty();
  }
}
