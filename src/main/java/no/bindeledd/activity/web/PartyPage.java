package no.bindeledd.activity.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.Collision;
import no.bindeledd.activity.Party;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.SignUp;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;

/** What a template says about the places of a person and their children. */
public record PartyPage(Party party) {

  public String who(Party.Entry e, LanguageTexts t) {
    return e.signUp().child() == 0
        ? t.get("activity.party.me")
        : t.get("activity.party.child", Map.of("number", e.signUp().child()));
  }

  public String state(Party.Entry e, LanguageTexts t) {
    SignUp s = e.signUp();
    return switch (s.state()) {
      case WAITING -> t.get("activity.party.waiting", Map.of("number", e.position()));
      case OFFERED ->
          t.get(
              "activity.party.offered",
              Map.of(
                  "until", new Words(t.language()).moment(Objects.requireNonNull(s.offerEnds()))));
      case TAKEN -> t.get("activity.party.taken");
      case CANCELLED -> t.get("activity.party.cancelled");
      case LAPSED -> t.get("activity.party.lapsed");
    };
  }

  public String id(Party.Entry e) {
    return Ids.toText(e.signUp().id());
  }

  public boolean offered(Party.Entry e) {
    return e.signUp().state() == SignUpState.OFFERED;
  }

  public boolean alive(Party.Entry e) {
    return e.signUp().state().isAlive();
  }

  /** Leaving the queue is not giving a place back. */
  public boolean waits(Party.Entry e) {
    return e.signUp().state() == SignUpState.WAITING;
  }

  /** Whether somebody may be brought along: by who has a place or waits for one. */
  public boolean maybring() {
    return party.open()
        && party.entries().stream()
            .map(e -> e.signUp().state())
            .anyMatch(s -> s == SignUpState.TAKEN || s == SignUpState.WAITING);
  }

  /** The one in whose name somebody is brought along. */
  public String bringer() {
    return party.entries().stream()
        .filter(
            e ->
                e.signUp().state() == SignUpState.TAKEN
                    || e.signUp().state() == SignUpState.WAITING)
        .findFirst()
        .map(this::id)
        .orElse("");
  }

  public static String collision(Collision c, LanguageTexts t) {
    var words = new Words(t.language());
    var from = Norway.local(c.from());
    var to = Norway.local(c.to());
    return t.get(
        "activity.join.collision",
        Map.of(
            "title",
            c.title(),
            "when",
            words.day(from.toLocalDate())
                + ", "
                + words.times(from.toLocalTime(), to.toLocalTime())));
  }

  /** Hours and period of a placement; empty for anything else. */
  public String period(LanguageTexts t) {
    return party.placement() == null
        ? ""
        : new SeriesWords(t.language(), (key, values) -> t.get(key, values))
            .line(party.placement());
  }

  /** The place of which they are reminded; empty for those who have none. */
  public String reminded() {
    return party.entries().stream()
        .filter(e -> e.signUp().state() == SignUpState.TAKEN)
        .findFirst()
        .map(this::id)
        .orElse("");
  }

  /** Lines about what else the person does at that time. */
  public List<String> collisions(LanguageTexts t) {
    return party.collisions().stream().map(c -> collision(c, t)).toList();
  }
}
