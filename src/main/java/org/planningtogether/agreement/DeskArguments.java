package org.planningtogether.agreement;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.SignedOutException;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands controllers the {@link Holder}, and the {@link Desk} that {@code {ref}} in the address names. Nobody there: 401.
 * No such place, or somebody else's: 404, the same for both.
 */
@Component
final class DeskArguments implements HandlerMethodArgumentResolver {

  private final Holders holders;
  private final Plans plans;

  DeskArguments(Holders holders, Plans plans) {
    this.holders = holders;
    this.plans = plans;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Desk.class) || parameter.getParameterType().equals(Holder.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest request, WebDataBinderFactory binders) {
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    var holder = holders.of(servlet).orElseThrow(SignedOutException::new);
    return parameter.getParameterType().equals(Holder.class) ? holder : desk(holder, servlet);
  }

  private Desk desk(Holder holder, HttpServletRequest request) {
    var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    var desk = plans.find(holder, String.valueOf(variables.get("ref"))).orElseThrow(NotFoundException::new);
    request.setAttribute(Desk.ATTRIBUTE, desk);
    return desk;
  }
}
