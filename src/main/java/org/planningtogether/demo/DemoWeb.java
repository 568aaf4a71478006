package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages of the LMS have in common. */
@Configuration(proxyBeanMethods = false)
@Profile("demo-lms")
class DemoWeb implements WebMvcConfigurer {

  private static final String POLICY =
      "default-src 'self'; frame-src http: https:; frame-ancestors 'self'; base-uri 'none'";

  private final SignedIn signedIn;
  private final OpenCourse openCourse;

  DemoWeb(SignedIn signedIn, OpenCourse openCourse) {
    this.signedIn = signedIn;
    this.openCourse = openCourse;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(signedIn);
    resolvers.add(openCourse);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Pages()).excludePathPatterns("/assets/**");
  }

  private class Pages implements HandlerInterceptor {

    /** Only tools post here from another site; whatever else comes from there, nobody meant. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
      var path = request.getRequestURI();
      var forged = request.getMethod().equals("POST")
          && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
          && !path.startsWith("/lti/")
          && !path.startsWith("/xapi");
      response.setStatus(forged ? HttpServletResponse.SC_FORBIDDEN : response.getStatus());
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return !forged;
    }

    @Override
    public void postHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
      if (page != null && page.hasView()) {
        signedIn.person(request).ifPresent(person -> page.addObject("person", person));
      }
    }
  }
}
