package org.planningtogether.study;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody at a browser without script. */
final class Learner {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final MockMvc mvc;
  private final String person;
  private final MockHttpSession session = new MockHttpSession();

  private Learner(MockMvc mvc, String person) {
    this.mvc = mvc;
    this.person = person;
  }

  /** Somebody who was never here. */
  static Learner newAt(MockMvc mvc) {
    return new Learner(mvc, "learner-" + NUMBER.incrementAndGet());
  }

  static Learner anonymousAt(MockMvc mvc) {
    return new Learner(mvc, "");
  }

  /** The same person at another device. */
  Learner elsewhere() {
    return new Learner(mvc, person);
  }

  String person() {
    return person;
  }

  Answer gets(String path) throws Exception {
    return send(get(path));
  }

  Answer getsIn(String language, String path) throws Exception {
    return send(get(path).header("Accept-Language", language));
  }

  /** @param fields names and texts by turns */
  Answer sends(String path, String... fields) throws Exception {
    var request = post(path);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  /** Finishes the module that stands before the one with all activities. */
  Learner pastTheStart() throws Exception {
    gets("/course/1/1");
    sends("/course/1/1");
    gets("/course/1/2");
    sends("/course/1/2", "who.choice", "me");
    return this;
  }

  private Answer send(MockHttpServletRequestBuilder request) throws Exception {
    if (!person.isEmpty()) {
      request.header("X-Person", person);
    }
    var response = mvc.perform(request.session(session)).andReturn().getResponse();
    return new Answer(
        response.getStatus(), String.valueOf(response.getHeader("Location")), Jsoup.parse(response.getContentAsString()));
  }

  /** What came back. */
  record Answer(int status, String location, Document page) {

    String text(String css) {
      return page.select(css).text();
    }
  }
}
