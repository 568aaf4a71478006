package org.planningtogether.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planningtogether.demo.Authorisation.Answer;
import org.planningtogether.demo.Switches.Service;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * The two steps of a launch in which the browser carries a form from this LMS to a tool: login initiation, and the
 * answer to the tool's authentication request. See <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#openid_connect_launch_flow">Security Framework, 5.1</a>.
 */
@Controller
@Profile("demo-lms")
class LaunchController {

  private final Origin origin;
  private final Activities activities;
  private final Tools tools;
  private final Launches launches;
  private final Authorisation authorisation;
  private final PlatformKey key;
  private final People people;
  private final Switches switches;

  LaunchController(
      Origin origin,
      Activities activities,
      Tools tools,
      Launches launches,
      Authorisation authorisation,
      PlatformKey key,
      People people,
      Switches switches) {
    this.origin = origin;
    this.activities = activities;
    this.tools = tools;
    this.launches = launches;
    this.authorisation = authorisation;
    this.key = key;
    this.people = people;
    this.switches = switches;
  }

  @GetMapping("/activities/{id}/launch")
  ModelAndView launch(Person person, @PathVariable long id, @RequestParam DocumentTarget in) {
    var activity = activities.find(id).orElseThrow(NotHere::new);
    var tool = tools.find(activity.toolId()).orElseThrow();
    var launch = launches.start(person, tool, activity, null, in.name());
    return loginInitiation(launch, tool, activity.targetLinkUri().toString());
  }

  /** What one parent has done there, for staff: Submission Review. */
  @GetMapping("/activities/{id}/review/{personId}/launch")
  ModelAndView review(Staff staff, @PathVariable long id, @PathVariable String personId) {
    var activity = activities.find(id).orElseThrow(NotHere::new);
    var reviewed = people.find(personId).filter(Person::gradable).orElseThrow(NotHere::new);
    var tool = tools.find(activity.toolId()).orElseThrow();
    var launch = launches.start(staff.person(), tool, activity, reviewed, DocumentTarget.iframe.name());
    return loginInitiation(launch, tool, activity.targetLinkUri().toString());
  }

  @GetMapping("/tools/{id}/deep-linking/launch")
  ModelAndView deepLinking(Staff staff, Course course, @PathVariable long id) {
    var tool = tools.find(id).filter(known -> known.deepLinkUri() != null).orElseThrow(NotHere::new);
    var launch = launches.start(staff.person(), tool, course, DocumentTarget.iframe.name());
    return loginInitiation(launch, tool, String.valueOf(tool.deepLinkUri()));
  }

  private ModelAndView loginInitiation(Launch launch, Tool tool, String targetLinkUri) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("iss", origin.issuer());
    fields.put("target_link_uri", targetLinkUri);
    fields.put("login_hint", launch.personId());
    fields.put("lti_message_hint", authorisation.messageHint(launch));
    fields.put("client_id", tool.clientId());
    fields.put("lti_deployment_id", tool.deploymentId());
    fields.putAll(storage(launch));
    return form(tool.loginUri().toString(), fields);
  }

  @RequestMapping(path = "/lti/auth", method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView authorise(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
    return switch (authorisation.decide(parameters)) {
      case Answer.Token answer -> {
        var fields = new LinkedHashMap<>(Map.of("id_token", answer.idToken(), "state", answer.state()));
        fields.putAll(storage(answer.launch()));
        yield form(answer.redirectUri(), fields);
      }
      case Answer.Refused answer -> {
        request.setAttribute(ServiceFilter.REASON, answer.description());
        yield form(answer.redirectUri(), Map.of(
            "error", answer.error(), "error_description", answer.description(), "state", answer.state()));
      }
      case Answer.Stopped stopped -> {
        request.setAttribute(ServiceFilter.REASON, stopped.reason());
        yield new ModelAndView("stopped", Map.of("reason", stopped.reason()), HttpStatus.BAD_REQUEST);
      }
    };
  }

  @GetMapping("/lti/jwks")
  @ResponseBody
  Map<String, Object> jwks() {
    return key.publicKeys();
  }

  /** Only where a page of ours stays open around the tool. See platform storage, lti-pm-s 0.1. */
  private Map<String, String> storage(Launch launch) {
    var framed = launch.documentTarget().equals(DocumentTarget.iframe.name());
    return framed && switches.isOn(Service.PLATFORM_STORAGE) ? Map.of("lti_storage_target", "_parent") : Map.of();
  }

  /** A form that a script sends on at once, or the person by its button. */
  private static ModelAndView form(String action, Map<String, String> fields) {
    return new ModelAndView("form-post", Map.of("action", action, "fields", fields));
  }
}
