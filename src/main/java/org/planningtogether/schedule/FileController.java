package org.planningtogether.schedule;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planningtogether.agreement.Desk;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.network.RateLimit;
import org.planningtogether.network.RateLimits;
import org.planningtogether.ui.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A parent's calendar for programs of their own: as a file, or under a secret address. */
@Controller
class FileController {

  /** Programs of many parents may ask from one address; nobody guesses a secret of 32 bytes at this pace. */
  private static final RateLimit LIMIT = new RateLimit("calendar-feed", 600, Duration.ofMinutes(1));

  private final Feeds feeds;
  private final Files files;
  private final RateLimits limits;
  private final PublicUrl publicUrl;
  private final Said said;

  FileController(Feeds feeds, Files files, RateLimits limits, PublicUrl publicUrl, Said said) {
    this.feeds = feeds;
    this.files = files;
    this.limits = limits;
    this.publicUrl = publicUrl;
    this.said = said;
  }

  /** The page. @param address just made, shown once; or null. @param since since when there is one, or null */
  public record FilePage(Part titles, @Nullable String address, @Nullable String since) {}

  @GetMapping("/plan/p/{ref}/calendar/file")
  ModelAndView show(Desk desk) {
    return page(desk, null);
  }

  @GetMapping("/plan/p/{ref}/calendar/calendar.ics")
  void download(Desk desk, @RequestParam(required = false) @Nullable String titles, HttpServletResponse response) throws IOException {
    write(files.of(desk, "names".equals(titles)), response);
  }

  @PostMapping("/plan/p/{ref}/calendar/file/address")
  ModelAndView make(Desk desk, @RequestParam(required = false) @Nullable String titles) {
    var token = feeds.make(desk, "names".equals(titles));
    return page(desk, publicUrl.at("/plan/feed/%s.ics".formatted(token)).toString());
  }

  @PostMapping("/plan/p/{ref}/calendar/file/address/off")
  String end(Desk desk) {
    feeds.end(desk);
    return "redirect:/plan/p/%s/calendar/file".formatted(desk.ref());
  }

  /** Nobody need be signed in: whoever has the address has the calendar. */
  @GetMapping("/plan/feed/{token}.ics")
  void feed(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var wait = limits.tooOften(LIMIT, request);
    if (wait.isPresent()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    var opened = feeds.open(token).orElseThrow(NotFoundException::new);
    write(files.of(opened.desk(), opened.named()), response);
  }

  private ModelAndView page(Desk desk, @Nullable String address) {
    var typing = new Typing(new Typing.Filled().put("titles", "neutral").form(), said);
    var titles = typing.radiosPart("titles", said.of("schedule.file.titles"), said.of("schedule.file.titles.hint"), java.util.List.of(
        typing.choice("titles", "neutral", said.of("schedule.file.titles.neutral"), said.of("schedule.file.titles.neutral.hint")),
        typing.choice("titles", "names", said.of("schedule.file.titles.names"), said.of("schedule.file.titles.names.hint", desk.othersName()))));
    var since = feeds.since(desk).map(at -> said.date(LocalDate.ofInstant(at, CalendarPages.HERE))).orElse(null);
    return new ModelAndView("schedule/file").addObject("desk", desk).addObject("page", new FilePage(titles, address, since));
  }

  private static void write(String calendar, HttpServletResponse response) throws IOException {
    response.setContentType("text/calendar;charset=utf-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("calendar.ics").build().toString());
    response.getOutputStream().write(calendar.getBytes(StandardCharsets.UTF_8));
  }
}
