package org.planningtogether.xapi;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningtogether.network.PublicUrl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ProfilePageTests {

  private MockMvc pages;

  @BeforeEach
  void start() throws IOException {
    var namespace = new Namespace(new PublicUrl(URI.create("https://planning.example")));
    pages = MockMvcBuilders.standaloneSetup(new ProfileController(namespace, Facts.activities(namespace))).build();
  }

  @Test
  void the_profile_is_published_under_our_own_address() throws Exception {
    pages.perform(get("/xapi/profile/v1"))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("application/ld+json"))
        .andExpect(content().string(Matchers.not(Matchers.containsString("tool.example"))))
        .andExpect(jsonPath("$.versions[0].id").value("https://planning.example/xapi/profile/v1"));
  }

  @Test
  void the_id_of_an_activity_leads_to_its_definition() throws Exception {
    pages.perform(get("/xapi/activities/elearning/2"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.name['en-GB']").value("Module 2"))
        .andExpect(jsonPath("$.type").value("http://adlnet.gov/expapi/activities/module"));
  }

  @Test
  void of_private_writing_not_even_the_question_is_told() throws Exception {
    pages.perform(get("/xapi/activities/elearning/2/reflection/this-week"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.description").doesNotExist());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/xapi/activities/", "/xapi/activities/elearning/9", "/xapi/activities/elearning/2/question/x"})
  void an_id_that_we_never_minted_is_not_there(String path) throws Exception {
    pages.perform(get(path)).andExpect(status().isNotFound());
  }
}
