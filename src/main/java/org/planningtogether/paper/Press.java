package org.planningtogether.paper;

import com.openhtmltopdf.util.XRLog;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints pages from the templates by which they are shown. Setting type is work for a processor, not waiting: a few
 * threads of their own do it, at most half of the machine, so that whoever reads on never waits for whoever prints.
 */
@Component
public class Press implements DisposableBean {

  private static final int MOST_WAITING = 100;

  private final ITemplateEngine templates;
  private final Typesetter typesetter = new Typesetter();
  private final ThreadPoolExecutor threads;

  @Autowired
  Press(ITemplateEngine templates) {
    this(templates, MOST_WAITING);
  }

  Press(ITemplateEngine templates, int mostWaiting) {
    this.templates = templates;
    this.threads = threads(mostWaiting);
    XRLog.setLoggingEnabled(false); // it would log letters of names that the font does not have
  }

  /**
   * Prints a template that stands in {@code paper/sheet}.
   *
   * @throws PressBusyException when too many wait already
   */
  public Paper print(String template, Locale locale, Map<String, Object> model) {
    var html = templates.process(template, new Context(locale, model));
    try {
      return threads.submit(() -> new Paper(typesetter.set(Manuscript.of(html)))).get();
    } catch (RejectedExecutionException e) {
      throw new PressBusyException();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a paper could not be printed: " + template, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PressBusyException();
    }
  }

  /** Whether every letter of a text would stand on the paper: the font has no Chinese, for example. */
  public boolean canPrint(String text) {
    return Typeface.get().has(text);
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }

  private static ThreadPoolExecutor threads(int mostWaiting) {
    var most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var threads =
        new ThreadPoolExecutor(
            most,
            most,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(mostWaiting),
            Thread.ofPlatform().name("press-", 1).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
