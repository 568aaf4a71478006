package org.planningtogether.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.planningtogether.agreement.Beginning;
import org.planningtogether.agreement.Child;
import org.planningtogether.agreement.Desk;
import org.planningtogether.agreement.Invitations;
import org.planningtogether.agreement.Jurisdiction;
import org.planningtogether.agreement.Mode;
import org.planningtogether.agreement.NewChild;
import org.planningtogether.agreement.OrderInPlace;
import org.planningtogether.agreement.PartyRole;
import org.planningtogether.agreement.Plans;
import org.planningtogether.support.Browser;

/** A parent at their plan, each with a browser of their own. */
final class Household {

  private static int families;

  private final int port;
  private final Plans plans;
  private final Invitations invitations;

  Household(int port, Plans plans, Invitations invitations) {
    this.port = port;
    this.plans = plans;
    this.invitations = invitations;
  }

  /** Somebody with a browser, and their place in a plan. */
  record Parent(Browser browser, Desk desk) {

    String plan() {
      return "/plan/p/" + desk.ref();
    }

    Document page(String path) {
      var answer = browser.get(plan() + path);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return answer.page();
    }

    int status(String path) {
      return browser.get(plan() + path).status();
    }

    Browser.Answer post(String path, String... fields) {
      return browser.post(plan() + path, fields);
    }

    /** The hidden field of a form on a page. */
    String hidden(String path, String name) {
      return page(path).select("main input[type=hidden][name=" + name + "]").attr("value");
    }
  }

  record Two(Parent mum, Parent dad) {}

  Parent alone(Mode mode) {
    return alone(mode, OrderInPlace.NO, 2);
  }

  Parent alone(Mode mode, OrderInPlace order, int children) {
    var subject = "mum " + families++;
    var browser = new Browser(port).always("X-Person", subject);
    var holder = PlanApplication.holder(subject);
    var names = List.of("Sam", "Robin", "Alex", "Jo", "Kit", "Lou", "Max", "Nia", "Ola", "Pip");
    var all = IntStream.range(0, children)
        .mapToObj(i -> new NewChild(names.get(i), YearMonth.of(2016, 5), Child.Stage.PRIMARY, Child.Pronoun.THEY))
        .toList();
    var desk = plans.begin(holder, new Beginning(mode, order, Jurisdiction.ENGLAND, "Mum", PartyRole.PARENT, "Dad", all));
    return new Parent(browser, desk);
  }

  Two two() {
    var mum = alone(Mode.JOINT);
    var made = invitations.make(mum.desk()).orElseThrow();
    var subject = "dad " + families++;
    var browser = new Browser(port).always("X-Person", subject);
    var holder = PlanApplication.holder(subject);
    var desk = invitations.join(holder, made.token(), made.code(), PartyRole.PARENT).orElseThrow();
    return new Two(new Parent(mum.browser(), plans.find(mum.desk().holder(), mum.desk().ref()).orElseThrow()), new Parent(browser, desk));
  }
}
