package org.planningtogether.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Drawings by their own addresses. */
@StudyApplication.Started
class DrawingPageTests {

  @Autowired
  private MockMvc mvc;

  @Test
  void a_drawing_is_kept_for_a_year_and_can_do_nothing() throws Exception {
    var src = Learner.newAt(mvc).gets("/course/1/1").page().selectFirst("figure img").attr("src");

    var answer = get(src);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("image/svg+xml;charset=UTF-8");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeaders("Content-Security-Policy"))
        .containsExactly("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    assertThat(answer.getContentAsString()).startsWith("<svg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/drawings/000000000000/two-homes.svg", "/drawings/two-homes.svg", "/drawings/000000000000/x.svg"})
  void what_is_no_drawing_is_not_found(String address) throws Exception {
    assertThat(get(address).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse get(String address) throws Exception {
    return mvc.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
  }
}
