package no.bindeledd.people;

import java.util.Map;
import java.util.function.Function;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.people.data.ParticipantRepository;
import org.springframework.stereotype.Component;

/**
 * Messages to a newcomer, in their language and on the way on which they are reached: to the stored
 * address of their account, never to what somebody typed. This is no service of its own: a module
 * calls it inside an action that its access table allows.
 */
@Component
public class PersonMessages {
  private final ParticipantRepository participants;
  private final PersonAccounts accounts;
  private final Dispatch dispatch;

  PersonMessages(ParticipantRepository participants, PersonAccounts accounts, Dispatch dispatch) {
    this.participants = participants;
    this.accounts = accounts;
    this.dispatch = dispatch;
  }

  /**
   * Queues a message in the caller's transaction.
   *
   * @param values what the template names, in the person's language
   */
  public void send(
      long municipality,
      long participant,
      String template,
      Function<Language, Map<String, Object>> values) {
    Participant person = participants.find(municipality, participant).orElseThrow(NotFound::new);
    Language language = person.profile().language();
    Account account = accounts.find(person.account()).orElseThrow(NotFound::new);
    boolean bySms =
        participants.channel(municipality, participant).filter("SMS"::equals).isPresent();
    String phone = account.phone();
    String email = account.email();
    Message message;
    if (phone != null && (bySms || email == null)) {
      message = Message.sms(phone, template, language, values.apply(language));
    } else if (email != null) {
      message = Message.email(email, template, language, values.apply(language));
    } else {
      return;
    }
    dispatch.send(message.toAccount(account.id()).fromMunicipality(municipality));
  }
}
