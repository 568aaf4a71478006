package org.planningtogether.lti.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.planningtogether.enrolment.EnrolmentId;
import org.planningtogether.enrolment.Visitor;
import org.planningtogether.enrolment.Visits;
import org.planningtogether.lti.deeplink.DeepLinkRequest;
import org.planningtogether.lti.launch.Admission;
import org.planningtogether.lti.launch.Launch;
import org.planningtogether.lti.launch.LaunchRecord.Kind;
import org.planningtogether.lti.launch.LaunchRecorder;
import org.planningtogether.lti.launch.LaunchResult;
import org.planningtogether.lti.launch.LaunchResult.Accepted;
import org.planningtogether.lti.launch.LaunchResult.StorageProof;
import org.planningtogether.lti.launch.LaunchResult.Unbound;
import org.planningtogether.lti.launch.Message;
import org.planningtogether.lti.launch.ParkedLaunches;
import org.planningtogether.lti.launch.Reason;
import org.planningtogether.lti.launch.Rejected;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.ui.PageSecurity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the browser gets for each result of a launch. */
@Component
class LaunchAnswers {

  private final Admission admission;
  private final Visits visits;
  private final ParkedLaunches parked;
  private final Platforms platforms;
  private final Refusals refusals;
  private final LaunchRecorder recorder;

  LaunchAnswers(
      Admission admission,
      Visits visits,
      ParkedLaunches parked,
      Platforms platforms,
      Refusals refusals,
      LaunchRecorder recorder) {
    this.admission = admission;
    this.visits = visits;
    this.parked = parked;
    this.platforms = platforms;
    this.refusals = refusals;
    this.recorder = recorder;
  }

  /** A redirect to what the link opens, a page that finds out whose browser this is, or a refusal. */
  Object to(LaunchResult result, HttpServletRequest request, HttpServletResponse response) {
    return switch (result) {
      case Accepted accepted -> open(accepted.launch(), request, response);
      case Unbound unbound when unbound.proof() != null -> storagePage(unbound.launch(), unbound.proof(), request);
      case Unbound unbound -> newTabPage(unbound.launch(), request, response);
      case Rejected rejected -> refusals.page(Kind.of(rejected.evidence()), rejected, request, response);
    };
  }

  /** Every launch is a new session, whatever the browser held before. */
  private ResponseEntity<Void> open(Launch launch, HttpServletRequest request, HttpServletResponse response) {
    Visitor visitor = admission.admit(launch);
    String handle = visits.begin(request, response, visitor, frameAncestors(launch), facts(launch));
    recorder.accepted(Kind.of(launch.evidence()), launch.evidence(), Refusals.number(response));
    URI page = URI.create("/l/" + handle + path(launch, visitor));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
  }

  private static Map<String, String> facts(Launch launch) {
    String session = SessionAnswer.of(launch).json();
    return launch.message() instanceof Message.DeepLinking asked
        ? Map.of(SessionAnswer.FACT, session, DeepLinkRequest.FACT, DeepLinkRequest.of(launch, asked).json())
        : Map.of(SessionAnswer.FACT, session);
  }

  /** Where this message leads, under the launch's handle. */
  private static String path(Launch launch, Visitor visitor) {
    return switch (launch.message()) {
      case Message.ResourceLink link -> link.target().path();
      case Message.DeepLinking _ -> DeepLinkRequest.PATH;
      case Message.SubmissionReview review ->
          visitor.readsCourse() ? "/trainer/" + EnrolmentId.of(launch.course(), review.userId()) : "/record";
    };
  }

  private ModelAndView storagePage(Launch launch, StorageProof proof, HttpServletRequest request) {
    String ticket = parked.park(launch, proof);
    allowFrame(launch, request);
    return new ModelAndView("lti/storage-get")
        .addObject("task", StorageTask.get(proof, ticket).json())
        .addObject("ticket", ticket);
  }

  /** Neither cookie nor storage: the person's own click in a new tab is what is left. */
  private ModelAndView newTabPage(Launch launch, HttpServletRequest request, HttpServletResponse response) {
    Rejected unbound = new Rejected(Reason.BROWSER_NOT_BOUND, "a new tab is offered", launch.evidence());
    refusals.note(Kind.of(unbound.evidence()), unbound, response);
    allowFrame(launch, request);
    return new ModelAndView("lti/new-tab")
        .addObject("metas", Refusals.meta(Reason.BROWSER_NOT_BOUND))
        .addObject("ticket", parked.park(launch));
  }

  private void allowFrame(Launch launch, HttpServletRequest request) {
    request.setAttribute(PageSecurity.FRAME_ANCESTORS, String.join(" ", frameAncestors(launch)));
  }

  private List<String> frameAncestors(Launch launch) {
    return platforms
        .find(launch.course().issuer(), launch.course().clientId())
        .map(Platform::frameAncestors)
        .orElse(List.of());
  }
}
