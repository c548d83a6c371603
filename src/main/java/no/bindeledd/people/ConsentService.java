package no.bindeledd.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.activity.OwnCalendars;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.people.data.ConsentRepository;
import no.bindeledd.people.data.ParticipantRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Consents: asked for by a caseworker, decided by the person and by nobody else. */
@Service
public class ConsentService {
  private static final int AT_A_TIME = 200;

  private final ConsentRepository consents;
  private final ParticipantRepository participants;
  private final MunicipalityService municipalities;
  private final ConsentMessages messages;
  private final OwnCalendars calendars;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ConsentService(
      ConsentRepository consents,
      ParticipantRepository participants,
      MunicipalityService municipalities,
      ConsentMessages messages,
      OwnCalendars calendars,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.consents = consents;
    this.participants = participants;
    this.municipalities = municipalities;
    this.messages = messages;
    this.calendars = calendars;
    this.events = events;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** What a participant has been asked and has answered, the newest first. */
  public List<Consent> of(Caller caller, long participant) {
    Acting who = requireUnit(caller, PeopleAccess.SEE_CONSENTS, participant);
    return transactions.read(() -> consents.ofParticipant(who.municipalityId(), participant));
  }

  /**
   * Asks the person, in their language; without an answer the question lapses after fourteen days.
   *
   * @return the consent's id
   */
  public long propose(Caller caller, long participant, ConsentProposal proposal) {
    Acting who = requireUnit(caller, PeopleAccess.PROPOSE_CONSENT, participant);
    var objections = new ArrayList<>(proposal.objections(Norway.today(clock)));
    if (municipalities.units(caller, who.municipalityId()).stream()
        .noneMatch(unit -> unit.id() == proposal.unit())) {
      objections.add(Reason.at("unit", "people.consent.noUnit"));
    }
    Rejected.ifAny(objections);
    return transactions.call(() -> ask(who, participant, proposal));
  }

  /** A consent as the person reads it, before and after answering. Changes nothing. */
  public AskedConsent read(Caller caller, long municipality, long consent) {
    requirePerson(caller, PeopleAccess.READ_CONSENT, municipality, consent);
    return transactions.read(
        () -> {
          Consent asked = get(municipality, consent);
          Participant person =
              participants.find(municipality, asked.participant()).orElseThrow(NotFound::new);
          boolean open =
              asked.state() == ConsentState.PROPOSED
                  && clock.instant().isBefore(asked.answerBefore());
          return new AskedConsent(asked, person.profile().language(), open);
        });
  }

  /**
   * The person's answer. The same answer given twice counts once.
   *
   * @return the consent as it stands now
   * @throws Rejected if it is too late, or was answered otherwise
   */
  public Consent answer(Caller caller, long municipality, long consent, boolean yes) {
    Acting who = requirePerson(caller, PeopleAccess.ANSWER_CONSENT, municipality, consent);
    ConsentState wanted = yes ? ConsentState.CONFIRMED : ConsentState.DECLINED;
    return transactions.call(
        () -> {
          Consent asked = locked(municipality, consent);
          if (asked.state() != wanted) {
            move(who, asked, wanted, PeopleAccess.ANSWER_CONSENT);
          }
          return get(municipality, consent);
        });
  }

  /**
   * The person takes a yes back, at once; doing so twice counts once. Where they have given the
   * address of their own calendar away, that ends as well: they can make a new one.
   */
  public void withdraw(Caller caller, long municipality, long consent) {
    Acting who = requirePerson(caller, PeopleAccess.WITHDRAW_CONSENT, municipality, consent);
    transactions.run(
        () -> {
          Consent given = locked(municipality, consent);
          if (given.state() != ConsentState.WITHDRAWN) {
            move(who, given, ConsentState.WITHDRAWN, PeopleAccess.WITHDRAW_CONSENT);
            participants
                .find(municipality, given.participant())
                .ifPresent(person -> calendars.end(who, person.account()));
          }
        });
  }

  /**
   * Ends what time has ended.
   *
   * @return how many
   */
  public int endDue(Caller caller) {
    Acting job = access.require(caller, PeopleAccess.END_CONSENTS);
    Instant askedBefore = clock.instant().minus(ConsentLifecycle.ANSWER_WITHIN);
    List<Consent> lapsing = transactions.read(() -> consents.unanswered(askedBefore, AT_A_TIME));
    List<Consent> expiring =
        transactions.read(() -> consents.pastTheirDay(Norway.today(clock), AT_A_TIME));
    lapsing.forEach(c -> end(job, c, ConsentState.LAPSED));
    expiring.forEach(c -> end(job, c, ConsentState.EXPIRED));
    return lapsing.size() + expiring.size();
  }

  /** One transaction each, so that the answer that comes in between wins. */
  private void end(Acting job, Consent due, ConsentState to) {
    transactions.run(
        () ->
            consents
                .find(due.municipality(), due.id())
                .filter(c -> c.state() == due.state())
                .ifPresent(c -> move(job, c, to, PeopleAccess.END_CONSENTS)));
  }

  private long ask(Acting who, long participant, ConsentProposal proposal) {
    long municipality = who.municipalityId();
    participants.lock(municipality, participant);
    if (consents.isOpen(
        municipality, participant, proposal.unit(), proposal.purpose(), Norway.today(clock))) {
      throw new Rejected(Reason.at("unit", "people.consent.alreadyAsked"));
    }
    long id = ids.next();
    consents.insert(
        new Consent(
            municipality,
            id,
            participant,
            proposal.unit(),
            "",
            proposal.purpose(),
            proposal.kinds(),
            proposal.until(),
            ConsentState.PROPOSED,
            clock.instant(),
            null,
            1));
    record(who, municipality, id, PeopleAccess.PROPOSE_CONSENT, null, ConsentState.PROPOSED);
    messages.ask(get(municipality, id));
    return id;
  }

  private void move(Acting who, Consent read, ConsentState to, PeopleAccess action) {
    ConsentLifecycle.LIFECYCLE.require(
        read.state(), to, new ConsentLifecycle.Now(read, clock.instant(), Norway.today(clock)));
    consents.move(read, to, clock.instant());
    record(who, read.municipality(), read.id(), action, read.state(), to);
    if (read.state() == ConsentState.CONFIRMED) {
      events.publishEvent(new SharingEnded(read.municipality(), read.participant(), read.unit()));
    }
  }

  private void record(
      Acting who,
      long municipality,
      long consent,
      PeopleAccess action,
      @Nullable ConsentState from,
      ConsentState to) {
    history.moved(
        who, new History.Subject(municipality, "consent", consent), action.name(), from, to, null);
  }

  private Consent locked(long municipality, long consent) {
    participants.lock(municipality, get(municipality, consent).participant());
    return get(municipality, consent);
  }

  private Consent get(long municipality, long consent) {
    return consents.find(municipality, consent).orElseThrow(NotFound::new);
  }

  private Acting requireUnit(Caller caller, PeopleAccess action, long participant) {
    Acting acting = access.require(caller, action);
    Place place =
        transactions
            .read(() -> participants.find(acting.municipalityId(), participant))
            .map(p -> Place.unit(p.municipality(), p.unit()))
            .orElse(Place.COMMON);
    return access.require(caller, action, place);
  }

  /** The person is whoever holds the consent's link, or the participant's account. */
  private Acting requirePerson(
      Caller caller, PeopleAccess action, long municipality, long consent) {
    Place place =
        caller instanceof Caller.LinkHolder
            ? Place.owner(consent)
            : transactions
                .read(
                    () ->
                        consents
                            .find(municipality, consent)
                            .flatMap(c -> participants.find(municipality, c.participant())))
                .map(p -> Place.owner(p.account()))
                .orElse(Place.COMMON);
    return access.require(caller, action, place);
  }
}
