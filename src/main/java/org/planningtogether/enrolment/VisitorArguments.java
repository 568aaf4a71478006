package org.planningtogether.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import org.planningtogether.ui.SignedOutException;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Visitor}. Nobody there, or not in this browser: 401, the same for both. */
@Component
final class VisitorArguments implements HandlerMethodArgumentResolver {

  private final Visits visits;

  VisitorArguments(Visits visits) {
    this.visits = visits;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Visitor.class);
  }

  @Override
  public Visitor resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer page,
      NativeWebRequest request,
      WebDataBinderFactory binders) {
    return visits
        .current(request.getNativeRequest(HttpServletRequest.class))
        .orElseThrow(SignedOutException::new);
  }
}
