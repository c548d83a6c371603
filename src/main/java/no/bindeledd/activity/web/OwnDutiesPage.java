package no.bindeledd.activity.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.OpenRole;
import no.bindeledd.activity.OwnDuties;
import no.bindeledd.activity.OwnDuty;
import no.bindeledd.activity.Session;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;

/** What a template says to a volunteer about where they help and could. */
public record OwnDutiesPage(OwnDuties duties) {

  /** A session that lacks helpers, with the roles that one could take. */
  public record Wanted(Session session, String title, String placeName, List<OpenRole> roles) {}

  public List<OwnDuty> own() {
    return duties.own();
  }

  /** Each session once. */
  public List<Wanted> wanted() {
    var found = new LinkedHashMap<Long, Wanted>();
    for (OpenRole open : duties.open()) {
      found
          .computeIfAbsent(
              open.session().id(),
              id -> new Wanted(open.session(), open.title(), open.placeName(), new ArrayList<>()))
          .roles()
          .add(open);
    }
    return List.copyOf(found.values());
  }

  /** "torsdag 4. mars 2027, 18:00–20:00" */
  public String when(Session session, Words words) {
    var from = Norway.local(session.from());
    return words.day(from.toLocalDate())
        + ", "
        + words.times(from.toLocalTime(), Norway.local(session.to()).toLocalTime());
  }

  public String lacking(OpenRole open, LanguageTexts t) {
    return t.get("activity.duty.lacking", Map.of("count", open.lacking()));
  }

  public String ref(OpenRole open) {
    return Ids.toText(open.role());
  }

  public String takeAddress(Session session) {
    return address(session) + "/take";
  }

  public String backAddress(Session session) {
    return address(session) + "/back";
  }

  private static String address(Session session) {
    return "/me/duties/" + Ids.toText(session.municipality()) + "/" + Ids.toText(session.id());
  }
}
