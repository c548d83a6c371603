package no.bindeledd.organisation.opener;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.NightlyJob;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.organisation.opener.data.DoorOpenerRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks contact persons after a year whether they still want to be one, once, and forgets those who
 * have no role here any more. Who does not answer lapses by the registry of personal data.
 */
@Component
class AskAgain implements NightlyJob {
  private static final String NAME = "ask-contact-persons";
  private static final int AT_A_TIME = 200;

  private final DoorOpenerRepository openers;
  private final OpenerPeople people;
  private final Dispatch dispatch;
  private final PortalProperties portal;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  AskAgain(
      DoorOpenerRepository openers,
      OpenerPeople people,
      Dispatch dispatch,
      PortalProperties portal,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.openers = openers;
    this.people = people;
    this.dispatch = dispatch;
    this.portal = portal;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "organisation.job.askContactPersons";
  }

  @Override
  public void run() {
    access.require(Caller.job(NAME), OpenerAccess.LOOK_AFTER);
    long after = 0;
    List<DoorOpener> some;
    do {
      long last = after;
      some = transactions.read(() -> openers.after(last, AT_A_TIME));
      if (some.isEmpty()) {
        return;
      }
      List<Long> accounts = some.stream().map(DoorOpener::account).toList();
      var atWork = transactions.read(() -> people.atWork(accounts));
      some.forEach(
          opener -> transactions.run(() -> lookAfter(opener, atWork.get(opener.account()))));
      after = some.getLast().id();
    } while (some.size() == AT_A_TIME);
  }

  private void lookAfter(DoorOpener opener, OpenerPeople.@Nullable Reached person) {
    Instant now = clock.instant();
    if (person == null) {
      openers.erase(opener.municipality(), opener.id());
      return;
    }
    Instant asked = Norway.local(opener.confirmedAt()).plus(OpenerRules.ASKED_AFTER).toInstant();
    if (asked.isAfter(now) || !openers.ask(opener.municipality(), opener.id(), now)) {
      return;
    }
    if (person.email() != null) {
      tell(opener, person, person.email());
    }
  }

  private void tell(DoorOpener opener, OpenerPeople.Reached person, String email) {
    var lastDay = Norway.local(opener.confirmedAt()).plus(OpenerRules.STANDS_FOR).toLocalDate();
    Map<String, Object> values =
        Map.of(
            "name", person.name(),
            "day", new Words(person.language()).date(lastDay),
            "link", portal.link("/app/door-opener"));
    dispatch.send(
        Message.email(email, "contact-person-again", person.language(), values)
            .toAccount(opener.account())
            .fromMunicipality(opener.municipality())
            .once(
                "contact-person-%s-%d"
                    .formatted(Ids.toText(opener.id()), opener.confirmedAt().getEpochSecond())));
  }
}
