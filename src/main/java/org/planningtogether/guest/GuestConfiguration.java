package org.planningtogether.guest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.planningtogether.ui.LeaveHook;
import org.planningtogether.ui.NotFoundException;
import org.planningtogether.ui.WayBack;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How guests leave, and how they come back. */
@Configuration(proxyBeanMethods = false)
class GuestConfiguration {

  /** Whoever leaves by "Exit this page" is signed out here too. */
  @Bean
  LeaveHook guestsLeave(GuestSessions sessions) {
    return sessions::end;
  }

  @Bean
  WayBack wayBackOfGuests() {
    return new WayBack("/plan", "guest.signed-out.title", "guest.signed-out.words", "guest.signed-out.link", OpenController.PATH);
  }

  /** Under the address of a launch nobody is a guest: there are no such pages. */
  @Bean
  WebMvcConfigurer guestsHaveNoLaunch() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new WithoutLaunch()).addPathPatterns(OpenController.PATH, "/plan/new-key", "/plan/key/**", "/plan/email/**");
      }
    };
  }

  private static final class WithoutLaunch implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (!request.getContextPath().isEmpty()) {
        throw new NotFoundException();
      }
      return true;
    }
  }
}
