package no.bindeledd.activity;

import java.util.Map;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/** Writes to one person, by mail or, where they have no address, by text message. */
@Component
class ParticipantPost {
  private final Dispatch dispatch;

  ParticipantPost(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  void tell(long municipality, Participant person, String template, Map<String, Object> values) {
    if (person.email() != null) {
      dispatch.send(
          Message.email(person.email(), template, person.language(), values)
              .toAccount(person.account())
              .fromMunicipality(municipality));
    } else if (person.phone() != null) {
      dispatch.send(
          Message.sms(person.phone(), template, person.language(), values)
              .toAccount(person.account())
              .fromMunicipality(municipality));
    }
  }
}
