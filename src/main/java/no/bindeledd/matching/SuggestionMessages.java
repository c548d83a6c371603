package no.bindeledd.matching;

import java.util.Map;
import no.bindeledd.activity.OwnPlace;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.people.PersonMessages;
import org.springframework.stereotype.Component;

/** What a newcomer is told about suggestions; subjects tell nothing to whoever looks on. */
@Component
class SuggestionMessages {
  private final PersonMessages messages;
  private final OneTimeLinks links;
  private final SignUpService signUps;
  private final PortalProperties portal;

  SuggestionMessages(
      PersonMessages messages, OneTimeLinks links, SignUpService signUps, PortalProperties portal) {
    this.messages = messages;
    this.links = links;
    this.signUps = signUps;
    this.portal = portal;
  }

  void suggest(Suggestion s) {
    String token =
        links.create(
            LinkPurpose.SUGGESTION, s.municipality(), s.id(), SuggestionLifecycle.ANSWER_WITHIN);
    messages.send(
        s.municipality(),
        s.participant(),
        "suggestion",
        language ->
            Map.of(
                "answerBefore",
                new Words(language).date(Norway.local(s.answerBefore()).toLocalDate()),
                "link",
                portal.link("/me/suggestion/" + token)));
  }

  /**
   * Tells where and when: to the person's own address, so the place may be named even when it is
   * shown only after sign-up.
   */
  void confirm(Suggestion s, long account) {
    var self = new Caller.Self(account, Assurance.CODE);
    signUps.ownPlaces(self).stream()
        .filter(p -> p.municipality() == s.municipality() && p.activity() == s.activity())
        .findFirst()
        .ifPresent(
            place ->
                messages.send(
                    s.municipality(),
                    s.participant(),
                    "place-confirmed",
                    language -> values(place, language)));
  }

  private Map<String, Object> values(OwnPlace place, Language language) {
    var next = place.next();
    return Map.of(
        "title",
        place.title(),
        "when",
        next == null ? "–" : new Words(language).moment(next),
        "where",
        place.where().placeName() + ", " + place.where().address(),
        "link",
        portal.link("/me"));
  }
}
