package org.planningtogether.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What all pages share: the shell, files that browsers keep for a year, and redirects that answer 303. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  private final UiSettings settings;
  private final ObjectProvider<People> people;
  private final List<FooterLink> footer;
  private final ObjectProvider<Invitation> invitations;
  private final List<WayBack> waysBack;

  WebConfiguration(
      UiSettings settings,
      ObjectProvider<People> people,
      ObjectProvider<FooterLink> footer,
      ObjectProvider<Invitation> invitations,
      ObjectProvider<WayBack> waysBack) {
    this.settings = settings;
    this.people = people;
    this.footer = footer.stream().sorted(Comparator.comparingInt(FooterLink::order)).toList();
    this.invitations = invitations;
    this.waysBack = waysBack.stream().toList();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new HandlerInterceptor() {
      @Override
      public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
          request.setAttribute(Shell.ATTRIBUTE, shell(request));
        }
        return true;
      }
    });
  }

  /** A page that says what went wrong asks nobody who is here: whatever went wrong would go wrong again. */
  private Shell shell(HttpServletRequest request) {
    var asked = request.getDispatcherType() == DispatcherType.ERROR ? null : people.getObject();
    var wayBack = WayBack.of(request, waysBack);
    return new Shell(request, settings.exitUrl(), asked, wayBack, footer, invitations.orderedStream().toList());
  }

  /** Whoever leaves quickly leaves no language behind either. */
  @Bean
  static LeaveHook languageIsForgotten() {
    return (request, response) -> response.addHeader(HttpHeaders.SET_COOKIE, ReaderLocale.forgotten().toString());
  }

  /** Names of files bear a hash of their content, so that a browser asks for each of them once. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  /**
   * Pages link to files by their hashed names, and a redirect after a POST is a 303: the next request is a GET, whatever
   * this one was. Neither can be said in properties.
   */
  @Bean
  static BeanPostProcessor thymeleafTuning(ObjectProvider<ResourceUrlProvider> urls) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        switch (bean) {
          case TemplateEngine engine -> engine.addLinkBuilder(new AssetLinks(urls));
          case ThymeleafViewResolver views -> views.setRedirectHttp10Compatible(false);
          default -> { }
        }
        return bean;
      }
    };
  }
}
