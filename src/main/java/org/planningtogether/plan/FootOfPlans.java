package org.planningtogether.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts "Report a concern" at the foot of every page of a plan, whichever module makes it. */
@Configuration(proxyBeanMethods = false)
class FootOfPlans implements WebMvcConfigurer, HandlerInterceptor {

  private final Words words;

  FootOfPlans(Words words) {
    this.words = words;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
    if (page != null && page.hasView() && !isRedirect(page) && request.getAttribute(Desk.ATTRIBUTE) instanceof Desk desk) {
      var href = request.getContextPath() + "/plan/p/" + desk.ref() + "/concern";
      page.addObject("pageLinks", List.of(new Link(words.of("plan.more.concern"), href)));
    }
  }

  private static boolean isRedirect(ModelAndView page) {
    return page.getViewName() != null && page.getViewName().startsWith("redirect:");
  }
}
