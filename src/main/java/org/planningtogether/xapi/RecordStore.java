package org.planningtogether.xapi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.planningtogether.network.HttpAnswer;
import org.planningtogether.network.OutboundCall;
import org.planningtogether.network.OutboundException;
import org.planningtogether.network.OutboundHttp;
import org.planningtogether.xapi.StoreAnswer.Busy;
import org.planningtogether.xapi.StoreAnswer.Closed;
import org.planningtogether.xapi.StoreAnswer.Conflict;
import org.planningtogether.xapi.StoreAnswer.Failed;
import org.planningtogether.xapi.StoreAnswer.Refused;
import org.planningtogether.xapi.StoreAnswer.Stored;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statement resource of a learning record store.
 *
 * @see <a href="https://github.com/adlnet/xAPI-Spec/blob/1.0.3/xAPI-Communication.md#21-statement-resource">xAPI
 *     Communication, 2.1 Statement Resource</a>
 */
@Component
class RecordStore {

  private static final String JSON = "application/json";
  private static final int LONGEST_ANSWER = 4 << 20;
  private static final int LONGEST_QUOTE = 300;
  private static final Refused ANOTHER = new Refused("The record store holds another statement with this id");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\s]+");

  private final StoreSettings settings;
  private final OutboundHttp http;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  RecordStore(StoreSettings settings, OutboundHttp http, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.clock = clock;
  }

  boolean isConfigured() {
    return settings.statements().isPresent();
  }

  /** Sends statements, all or none. The ids in the answer do not count: of known statements each store says others. */
  StoreAnswer post(List<String> statements) {
    return call(OutboundCall.post(address(""), JSON, "[" + String.join(",", statements) + "]"), answer ->
        switch (answer.status()) {
          case 200, 204 -> new Stored();
          case 400, 413, 422 -> new Refused("%s: %s".formatted(reason(answer), quote(answer)));
          case 409 -> new Conflict();
          default -> unwell(answer);
        });
  }

  /** Whether the store holds this statement, voided or not, with the same content. {@link Conflict}: it has none. */
  StoreAnswer compare(String id, String statement) {
    var found = compare(address("?statementId=" + id), statement);
    return found instanceof Conflict ? compare(address("?voidedStatementId=" + id), statement) : found;
  }

  private StoreAnswer compare(URI address, String statement) {
    return call(OutboundCall.get(address, JSON), answer ->
        switch (answer.status()) {
          case 200 -> holds(answer, statement) ? new Stored() : ANOTHER;
          case 404 -> new Conflict();
          default -> unwell(answer);
        });
  }

  private boolean holds(HttpAnswer answer, String statement) {
    try {
      return SameStatement.same(json.readTree(statement), json.readTree(answer.text()));
    } catch (JacksonException notJson) {
      return false;
    }
  }

  private StoreAnswer unwell(HttpAnswer answer) {
    var pause = answer.retryAfter(clock.instant()).orElse(null);
    if (answer.status() >= 500) {
      return new Failed(reason(answer), pause);
    }
    return switch (answer.status()) {
      case 408, 425, 429 -> new Busy(reason(answer), pause);
      default -> new Closed(reason(answer));
    };
  }

  private StoreAnswer call(OutboundCall call, Function<HttpAnswer, StoreAnswer> understand) {
    try {
      return understand.apply(http.send(authorised(call).atMost(LONGEST_ANSWER)));
    } catch (OutboundException e) {
      return switch (e.kind()) {
        case REFUSED -> new Closed(e.getMessage());
        case UNREACHABLE, TIMEOUT -> new Busy(e.getMessage(), null);
        case TOO_LARGE -> new Refused(e.getMessage());
      };
    }
  }

  private OutboundCall authorised(OutboundCall call) {
    var versioned = call.header("X-Experience-API-Version", settings.version());
    if (settings.username() == null) {
      return versioned;
    }
    var credentials = settings.username() + ":" + Objects.requireNonNullElse(settings.password(), "");
    var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return versioned.header("Authorization", "Basic " + encoded);
  }

  private URI address(String query) {
    return URI.create(settings.statements().orElseThrow() + query);
  }

  private static String reason(HttpAnswer answer) {
    return "The record store answered " + answer.status();
  }

  /** The beginning only: some stores repeat the whole batch in their error. */
  private static String quote(HttpAnswer answer) {
    var words = UNPRINTABLE.matcher(answer.text()).replaceAll(" ").strip();
    return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE);
  }
}
