package org.planningtogether.lti.service;

import java.time.Clock;
import java.util.List;
import org.planningtogether.enrolment.Enrolled;
import org.planningtogether.lti.key.SigningKeys;
import org.planningtogether.lti.platform.Platform;
import org.planningtogether.lti.platform.Platforms;
import org.planningtogether.network.Clients;
import org.planningtogether.support.Database;
import tools.jackson.databind.json.JsonMapper;

/** The services put together as in the program, for platforms on this machine. */
record Services(
    Tokens tokens,
    ServiceClient client,
    Scores scores,
    SentScores sent,
    LaunchedLinks links,
    Rosters rosters,
    NightWork nightWork) {

  static Services of(Database database, Clock clock, Platform... platforms) {
    var json = new JsonMapper();
    var http = Clients.toThisMachine();
    var tokens = new Tokens(http, SigningKeys.ofTool(), clock);
    var client = new ServiceClient(new Platforms(List.of(platforms)), tokens, http, clock);
    var pages = new Pages(client, clock);
    var bindings = new LineItemBindings(database.jdbc(), clock);
    var sent = new SentScores(database.jdbc(), json, clock);
    var links = new LaunchedLinks(database.jdbc(), event -> {}, clock);
    var rosters = new Rosters(client, links, pages, new RosterStore(database.jdbc(), clock));
    var gradebooks = new Gradebooks(client, pages, links, sent, clock);
    return new Services(
        tokens,
        client,
        new Scores(new LineItems(client, pages, bindings, json), bindings, sent, client, json),
        sent,
        links,
        rosters,
        new NightWork(Enrolled.on(database), new Nights(database.jdbc()), rosters, gradebooks, clock));
  }
}
