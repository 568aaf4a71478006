package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Who sits at this browser. There is no password: everybody here is made up. */
@Component
@Profile("demo-lms")
class SignedIn implements HandlerMethodArgumentResolver {

  /** Nobody was chosen yet. */
  static class Nobody extends RuntimeException {}

  private static final String COOKIE = "demo-lms-person";

  private final People people;

  SignedIn(People people) {
    this.people = people;
  }

  static String cookie(Person person) {
    return ResponseCookie.from(COOKIE, person.id()).path("/").httpOnly(true).sameSite("Lax").build().toString();
  }

  Optional<Person> person(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> people.find(cookie.getValue()))
        .filter(Person::active);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Person.class || parameter.getParameterType() == Staff.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    var person = person(webRequest.getNativeRequest(HttpServletRequest.class)).orElseThrow(Nobody::new);
    if (parameter.getParameterType() == Person.class) {
      return person;
    }
    if (!person.staff()) {
      throw new NotHere();
    }
    return new Staff(person);
  }
}
