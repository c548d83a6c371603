package no.bindeledd.people;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.PlaceGuard;
import no.bindeledd.foundation.access.AccessRule;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Traces;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.Outbox;
import no.bindeledd.people.data.ConsentRepository;
import no.bindeledd.people.data.ParticipantRepository;
import no.bindeledd.people.data.ViewRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What goes with a person who goes, in the order of what rests on what. Other modules hear of it
 * first ({@link ParticipantLeaves}) and erase their own rows in the same transaction. That somebody
 * was erased stays as a history row with an id that points at nothing, so that an erasure can be
 * repeated after a restore.
 */
@Component
class Erasure {
  /** The name under which drafts of a participant's form are kept. */
  static final String FORM = "participant";

  private final ParticipantRepository participants;
  private final ConsentRepository consents;
  private final ViewRepository views;
  private final OneTimeLinks links;
  private final PersonAccounts accounts;
  private final PlaceGuard places;
  private final Outbox outbox;
  private final Dispatch dispatch;
  private final Traces traces;
  private final History history;
  private final ApplicationEventPublisher events;

  Erasure(
      ParticipantRepository participants,
      ConsentRepository consents,
      ViewRepository views,
      OneTimeLinks links,
      PersonAccounts accounts,
      PlaceGuard places,
      Outbox outbox,
      Dispatch dispatch,
      Traces traces,
      History history,
      ApplicationEventPublisher events) {
    this.participants = participants;
    this.consents = consents;
    this.views = views;
    this.links = links;
    this.accounts = accounts;
    this.places = places;
    this.outbox = outbox;
    this.dispatch = dispatch;
    this.traces = traces;
    this.history = history;
    this.events = events;
  }

  /** Erases one participant; the account as well when nothing else has it. */
  void participant(Acting who, Participant leaving, AccessRule action) {
    long municipality = leaving.municipality();
    long id = leaving.id();
    participants.lock(municipality, id);
    events.publishEvent(new ParticipantLeaves(municipality, id, leaving.account()));
    for (Consent consent : consents.ofParticipant(municipality, id)) {
      links.forget(LinkPurpose.CONSENT, consent.id());
      traces.forgetHistory("consent", consent.id());
    }
    consents.deleteOf(municipality, id);
    views.deleteOf(municipality, id);
    traces.forgetHistory("participant", id);
    traces.forgetDrafts(FORM, id);
    participants.delete(municipality, id);
    boolean oneself = Objects.equals(who.account(), leaving.account());
    history.moved(
        oneself ? nameless(who) : who,
        new History.Subject(municipality, "participant", id),
        action.name(),
        leaving.state(),
        null,
        null);
    if (participants.ofAccount(leaving.account()).isEmpty()) {
      person(who, leaving.account(), leaving.profile().language());
    }
  }

  /** What the portal keeps about a person beside what units registered. */
  void person(Acting who, long account, Language language) {
    Optional<Message> goodbye = accounts.find(account).flatMap(a -> goodbye(a, language));
    places.forget(who, account);
    outbox.forget(account);
    accounts.signOut(account);
    if (accounts.forget(account)) {
      traces.forgetAccount(account);
      goodbye.ifPresent(dispatch::send);
    }
  }

  private static Acting nameless(Acting who) {
    return new Acting(who.caller(), who.role(), null, null, null, null, null, null);
  }

  /** The last message: to an address, no longer to an account. */
  private static Optional<Message> goodbye(Account account, Language language) {
    String email = account.email();
    String phone = account.phone();
    if (email != null) {
      return Optional.of(Message.email(email, "goodbye", language, Map.of()));
    }
    return Optional.ofNullable(phone).map(p -> Message.sms(p, "goodbye", language, Map.of()));
  }
}
