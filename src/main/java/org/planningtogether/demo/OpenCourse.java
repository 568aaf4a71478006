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

/** The course whose pages this browser looks at: the first one until somebody opens another. */
@Component
@Profile("demo-lms")
class OpenCourse implements HandlerMethodArgumentResolver {

  private static final String COOKIE = "demo-lms-course";

  private final Courses courses;

  OpenCourse(Courses courses) {
    this.courses = courses;
  }

  static String cookie(Course course) {
    return ResponseCookie.from(COOKIE, course.contextId()).path("/").httpOnly(true).sameSite("Lax").build().toString();
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Course.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binderFactory) {
    return Optional.ofNullable(webRequest.getNativeRequest(HttpServletRequest.class))
        .map(request -> WebUtils.getCookie(request, COOKIE))
        .flatMap(cookie -> courses.find(cookie.getValue()))
        .or(() -> courses.find(Course.FIRST))
        .orElseThrow();
  }
}
