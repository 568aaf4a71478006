package org.planningtogether.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.lti.registration.Invite;
import org.planningtogether.lti.registration.Invites;
import org.planningtogether.ui.ErrorItem;
import org.planningtogether.ui.ErrorSummary;
import org.planningtogether.ui.Field;
import org.planningtogether.ui.Link;
import org.planningtogether.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Invitations to register. The link of a new one is shown once: it is kept nowhere. */
@Controller
class InvitesController {

  private static final String NEW = "invite";
  private static final int LONGEST_NOTE = 255;

  private final Invites invites;
  private final Platforms platforms;
  private final AdminSessions sessions;
  private final InviteWords texts;
  private final Words words;

  InvitesController(
      Invites invites, Platforms platforms, AdminSessions sessions, InviteWords texts, Words words) {
    this.invites = invites;
    this.platforms = platforms;
    this.sessions = sessions;
    this.texts = texts;
    this.words = words;
  }

  @GetMapping("/admin/invites")
  ModelAndView show(HttpServletRequest request, @RequestParam @Nullable String done) {
    return page("", null)
        .addObject("link", sessions.take(request, NEW).orElse(null))
        .addObject("done", "revoked".equals(done) ? words.of("admin.invites.done.revoked") : null);
  }

  @PostMapping("/admin/invites")
  ModelAndView make(HttpServletRequest request, @RequestParam(defaultValue = "") String note) {
    if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
      return page(note, words.of("admin.invites.note.empty"));
    }
    var made = invites.make(note.strip());
    sessions.remember(request, NEW, texts.link(made.secret()));
    return new ModelAndView("redirect:/admin/invites");
  }

  @PostMapping("/admin/invites/{id}/revoke")
  String revoke(@PathVariable UUID id) {
    return "redirect:/admin/invites" + (invites.revoke(id) ? "?done=revoked" : "");
  }

  private ModelAndView page(String note, @Nullable String problem) {
    var page =
        new ModelAndView("admin/invites")
            .addObject("mode", texts.mode())
            .addObject("invites", invites.all().stream().map(this::view).toList())
            .addObject(
                "note",
                Field.of("note", words.of("admin.invites.note"))
                    .hint(words.of("admin.invites.note.hint"))
                    .value(note)
                    .error(problem)
                    .autocomplete("off"));
    if (problem != null) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      page.addObject("errorSummary", new ErrorSummary(List.of(ErrorItem.at("note", problem))));
    }
    return page;
  }

  private InviteWords.View view(Invite invite) {
    var platform =
        Optional.ofNullable(invite.platform())
            .flatMap(platforms::find)
            .map(known -> new Link(known.name(), PlatformWriter.href(known)));
    return texts.view(invite, platform.orElse(null));
  }
}
