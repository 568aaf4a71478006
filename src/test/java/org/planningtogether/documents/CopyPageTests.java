package org.planningtogether.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningtogether.documents.Household.says;
import static org.planningtogether.documents.Household.topic;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planningtogether.documents.Household.Family;
import org.planningtogether.support.Browser;
import org.planningtogether.support.Pdf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DocumentsApplication.Started
@Import(Household.class)
class CopyPageTests {

  @LocalServerPort private int port;
  @Autowired private Household household;
  private Family family;
  private Browser mum;
  private Browser dad;

  @BeforeEach
  void twoParents() {
    family = household.two();
    mum = family.mum(port);
    dad = family.dad(port);
  }

  @Test
  void before_anything_is_agreed_there_is_nothing_to_keep() {
    assertThat(mum.get(family.mums("/papers/copies")).page().select("main form")).isEmpty();
    assertThat(mum.post(family.mums("/papers/copies")).location()).isEqualTo(family.mums("/papers/copies"));
    assertThat(mum.get(family.mums("/papers/copies")).page().select("main li a")).isEmpty();
  }

  @Test
  void either_keeps_a_copy_and_both_read_it() {
    agree("school", "By the green gate");

    var copy = keep();

    var mums = mum.get(copy).page();
    var dads = dad.get(copy.replace(family.a().ref(), family.b().ref())).page();
    assertThat(mums.select("article").text())
        .isEqualTo(dads.select("article").text())
        .contains("By the green gate", "What we have agreed, as it stands on 22 November 2026")
        .contains("It is not a signature and has no force in law.", "SHA-256");
    assertThat(mums.select(".documents-hash").text().replace(" ", "")).matches("[0-9a-f]{64}");
    assertThat(dad.get(family.dads("/papers/copies")).page().select("main li a").eachText())
        .containsExactly("What you had agreed on 22 November 2026");
  }

  @Test
  void what_is_agreed_later_never_changes_an_older_copy() {
    agree("school", "By the green gate");
    var copy = keep();
    var before = mum.get(copy).page();

    agree("relative", "At Grandma’s");

    var after = mum.get(copy).page();
    assertThat(after.select("article").outerHtml()).isEqualTo(before.select("article").outerHtml());
    assertThat(after.text()).contains("By the green gate").doesNotContain("Grandma");
    assertThat(keep()).isNotEqualTo(copy);
    assertThat(mum.get(copy).page().select("article").outerHtml()).isEqualTo(before.select("article").outerHtml());
  }

  @Test
  void a_copy_that_is_kept_twice_is_there_once() {
    agree("school", "By the green gate");

    assertThat(keep()).isEqualTo(keep());
    assertThat(mum.get(family.mums("/papers/copies")).page().select("main li a")).hasSize(1);
  }

  @Test
  void each_may_type_their_name_once() {
    agree("school", "By the green gate");
    var copy = keep();
    var dads = copy.replace(family.a().ref(), family.b().ref());
    var hash = mum.get(copy).page().select(".documents-hash").text();

    assertThat(mum.post(copy + "/name", "name", " Amira ").location()).isEqualTo(copy);
    mum.post(copy + "/name", "name", "Another");
    dad.post(dads + "/name", "name", "<b>Tom</b>");

    var page = mum.get(copy).page();
    assertThat(page.select(".documents-names-typed").text()).isEqualTo("Mum Amira Dad <b>Tom</b>");
    assertThat(page.select("main form")).isEmpty();
    assertThat(page.select(".documents-hash").text()).isEqualTo(hash);
  }

  @Test
  void no_name_or_a_long_one_brings_the_page_back_with_what_was_typed() {
    agree("school", "By the green gate");
    var copy = keep();

    var empty = mum.post(copy + "/name", "name", " ");
    var longer = mum.post(copy + "/name", "name", "x".repeat(61));

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".govuk-error-summary a").text()).isEqualTo("Enter your name");
    assertThat(longer.page().select("#name").attr("value")).hasSize(61);
    assertThat(longer.page().select(".govuk-error-message").text()).endsWith("Your name must be 60 characters or fewer");
  }

  @Test
  void while_nothing_can_be_shared_copies_stay_and_none_is_made() {
    agree("school", "By the green gate");
    var copy = keep();

    household.pause(family.b());

    assertThat(mum.get(copy).page().text()).contains("By the green gate", "Your own copy is safe.");
    assertThat(mum.get(copy).page().select("main form")).isEmpty();
    assertThat(mum.get(family.mums("/papers/copies")).page().select("main form")).isEmpty();
    assertThat(mum.post(copy + "/name", "name", "Amira").status()).isEqualTo(422);
    agreeNothingAndKeep();
    assertThat(mum.get(family.mums("/papers/copies")).page().select("main li a")).hasSize(1);
  }

  @Test
  void copies_of_other_people_are_not_there() {
    agree("school", "By the green gate");
    var copy = keep();
    var others = household.two();

    assertThat(others.mum(port).get(copy).status()).isEqualTo(404);
    assertThat(others.mum(port).get(copy.replace(family.a().ref(), others.a().ref())).status()).isEqualTo(404);
    assertThat(mum.get(family.mums("/papers/copies/" + UUID.randomUUID())).status()).isEqualTo(404);
    assertThat(mum.get(family.mums("/papers/copies/none")).status()).isEqualTo(404);
  }

  @Test
  void a_copy_is_a_sound_file_too() {
    household.agreeMuch(family);
    var copy = keep();
    mum.post(copy + "/name", "name", "Amira");

    var answer = mum.get(copy + "/plan.pdf");

    var pdf = new Pdf(answer.response().bodyAsBytes());
    assertThat(answer.header("Content-Disposition")).contains("plan.pdf");
    assertThat(pdf.problems()).isEmpty();
    assertThat(pdf.text()).contains("At school", "Amira", "fingerprint");
  }

  private void agree(String where, String words) {
    household.agree(family, topic("handovers", "place"), says(Map.of("where", where, "words", words)));
  }

  private void agreeNothingAndKeep() {
    mum.post(family.mums("/papers/copies"));
  }

  private String keep() {
    return mum.post(family.mums("/papers/copies")).location();
  }
}
