package no.bindeledd.people;

import java.util.Map;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import org.springframework.stereotype.Component;

/** Asks a person for a consent: a neutral message with a link that opens the question. */
@Component
class ConsentMessages {
  private final PersonMessages messages;
  private final OneTimeLinks links;
  private final PortalProperties portal;

  ConsentMessages(PersonMessages messages, OneTimeLinks links, PortalProperties portal) {
    this.messages = messages;
    this.links = links;
    this.portal = portal;
  }

  void ask(Consent consent) {
    String token =
        links.create(
            LinkPurpose.CONSENT,
            consent.municipality(),
            consent.id(),
            ConsentLifecycle.ANSWER_WITHIN);
    messages.send(
        consent.municipality(),
        consent.participant(),
        "consent-request",
        language ->
            Map.of(
                "unit",
                consent.unitName(),
                "answerBefore",
                new Words(language).date(Norway.local(consent.answerBefore()).toLocalDate()),
                "link",
                portal.link("/me/consent/" + token)));
  }
}
