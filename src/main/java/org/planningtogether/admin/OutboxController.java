package org.planningtogether.admin;

import java.time.Duration;
import java.util.List;
import org.planningtogether.outbox.Backlog;
import org.planningtogether.outbox.Backlog.Channel;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is owed to other systems, and why it waits. */
@Controller
class OutboxController {

  private final Backlog backlog;
  private final Words words;

  OutboxController(Backlog backlog, Words words) {
    this.backlog = backlog;
    this.words = words;
  }

  /** One channel, in words. */
  record ChannelView(String name, int waiting, String since, int givenUp, String reason) {}

  @GetMapping("/admin/outbox")
  ModelAndView show() {
    return new ModelAndView("admin/outbox").addObject("channels", views());
  }

  private List<ChannelView> views() {
    return backlog.channels().stream().map(this::view).toList();
  }

  private ChannelView view(Channel channel) {
    return new ChannelView(
        words.of("admin.outbox.channel." + channel.name()),
        channel.owed(),
        channel.owed() == 0 ? "" : age(channel.oldest()),
        channel.givenUp(),
        channel.reason());
  }

  private String age(Duration age) {
    if (age.toDays() > 0) {
      return words.of("admin.outbox.days", age.toDays());
    }
    return age.toHours() > 0 ? words.of("admin.outbox.hours", age.toHours()) : words.of("admin.outbox.minutes", age.toMinutes());
  }
}
