package org.planningtogether.lti.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planningtogether.course.Catalogue;
import org.planningtogether.lti.platform.Family;
import org.planningtogether.network.PublicUrl;
import org.planningtogether.ui.Words;
import org.springframework.stereotype.Component;

/** What this tool says of itself to platforms: as a registration, and as a file for Canvas. */
@Component
public class ToolProfile {

  /** Every scope that this tool has a use for. */
  static final List<String> SCOPES =
      List.of(
          "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
          "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
          "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
          "https://purl.imsglobal.org/spec/lti-ags/scope/score",
          "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

  /** No e-mail, no picture, no family name: what to call somebody is enough. */
  static final List<String> CLAIMS = List.of("iss", "sub", "name", "given_name", "locale");

  static final String RESOURCE_LINK = "LtiResourceLinkRequest";
  static final String DEEP_LINKING = "LtiDeepLinkingRequest";
  static final String SUBMISSION_REVIEW = "LtiSubmissionReviewRequest";

  /** By which a copied course is known as one, under the names that {@code lti.launch} reads. */
  private static final Map<String, String> CUSTOM =
      Map.of("context_id_history", "Context.id.history", "resource_link_id_history", "ResourceLink.id.history");

  /** Where a platform may offer us, by the names of Canvas and the one of Moodle. */
  private static final Map<String, List<String>> PLACEMENTS =
      Map.of(
          RESOURCE_LINK, List.of("course_navigation"),
          DEEP_LINKING, List.of("ContentArea", "link_selection", "assignment_selection"),
          SUBMISSION_REVIEW, List.of());

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final String LAUNCH = "/lti/launch";

  private final PublicUrl tool;
  private final Catalogue catalogue;
  private final Words words;

  ToolProfile(PublicUrl tool, Catalogue catalogue, Words words) {
    this.tool = tool;
    this.catalogue = catalogue;
    this.words = words;
  }

  /** The kinds of messages that we understand and this platform sends. */
  List<String> messages(OpenidConfiguration platform) {
    return List.of(RESOURCE_LINK, DEEP_LINKING, SUBMISSION_REVIEW).stream()
        .filter(type -> type.equals(RESOURCE_LINK) || platform.messages().containsKey(type))
        .toList();
  }

  /**
   * The registration that we send to a platform: only what it offers, and of that only what we need. See Dynamic
   * Registration 1.0, section 3.5.
   */
  Map<String, Object> registration(OpenidConfiguration platform) {
    Map<String, Object> registration = new LinkedHashMap<>();
    registration.put("application_type", "web");
    registration.put("response_types", List.of("id_token"));
    registration.put("grant_types", List.of("implicit", "client_credentials"));
    registration.put("initiate_login_uri", at("/lti/login"));
    registration.put("redirect_uris", List.of(at(LAUNCH)));
    registration.put("client_name", name());
    registration.put("client_uri", at("/"));
    registration.put("jwks_uri", at("/.well-known/jwks.json"));
    registration.put("logo_uri", logo());
    registration.put("token_endpoint_auth_method", "private_key_jwt");
    registration.put("scope", String.join(" ", platform.offered("scopes_supported", SCOPES)));
    registration.put(TOOL, configuration(platform));
    return registration;
  }

  /** For Canvas's "by URL", as https://developerdocs.instructure.com describes it for LTI keys. */
  public Map<String, Object> canvas() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("text", name());
    settings.put("icon_url", logo());
    settings.put(
        "placements",
        List.of(
            canvasPlacement("link_selection", DEEP_LINKING),
            canvasPlacement("assignment_selection", DEEP_LINKING),
            canvasPlacement("course_navigation", RESOURCE_LINK)));
    Map<String, Object> extension = new LinkedHashMap<>();
    extension.put("platform", "canvas.instructure.com");
    extension.put("domain", domain());
    extension.put("tool_id", "planning-together");
    extension.put("privacy_level", "name_only");
    extension.put("settings", settings);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("title", name());
    file.put("description", description());
    file.put("target_link_uri", at(LAUNCH));
    file.put("oidc_initiation_url", at("/lti/login"));
    file.put("public_jwk_url", at("/.well-known/jwks.json"));
    file.put("scopes", SCOPES);
    file.put("custom_fields", custom(List.copyOf(CUSTOM.values())));
    file.put("extensions", List.of(extension));
    return file;
  }

  private Map<String, Object> configuration(OpenidConfiguration platform) {
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("domain", domain());
    configuration.put("target_link_uri", at(LAUNCH));
    configuration.put("description", description());
    configuration.put("custom_parameters", custom(platform.offered("variables", List.copyOf(CUSTOM.values()))));
    configuration.put("claims", platform.offered("claims_supported", CLAIMS));
    configuration.put("messages", messages(platform).stream().map(type -> message(type, platform)).toList());
    if (platform.family() == Family.CANVAS) {
      configuration.put("https://canvas.instructure.com/lti/privacy_level", "name_only");
    }
    return configuration;
  }

  private Map<String, Object> message(String type, OpenidConfiguration platform) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", type);
    message.put("target_link_uri", at(LAUNCH));
    message.put("label", name());
    message.put("icon_uri", logo());
    List<String> offered = platform.messages().getOrDefault(type, List.of());
    List<String> placements = PLACEMENTS.getOrDefault(type, List.of()).stream().filter(offered::contains).toList();
    if (!placements.isEmpty()) {
      message.put("placements", placements);
    }
    if (type.equals(DEEP_LINKING)) {
      message.put("supported_types", List.of("ltiResourceLink"));
    }
    return message;
  }

  private Map<String, Object> canvasPlacement(String placement, String type) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("placement", placement);
    described.put("message_type", type);
    described.put("target_link_uri", at(LAUNCH));
    described.put("text", name());
    described.put("icon_url", logo());
    if (placement.equals("course_navigation")) {
      described.put("default", "disabled");
    }
    return described;
  }

  private static Map<String, String> custom(List<String> variables) {
    Map<String, String> custom = new LinkedHashMap<>();
    CUSTOM.entrySet().stream()
        .filter(entry -> variables.contains(entry.getValue()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> custom.put(entry.getKey(), "$" + entry.getValue()));
    return custom;
  }

  /** With its port: Moodle compares it with the host of every address. */
  private String domain() {
    return tool.origin().getRawAuthority();
  }

  private String name() {
    return catalogue.course(Locale.ENGLISH).title();
  }

  private String description() {
    return words.of("lti.register.description");
  }

  private String logo() {
    return at("/ui/icon.svg");
  }

  private String at(String path) {
    return tool.at(path).toString();
  }
}
