package no.bindeledd.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.SpokenLanguages;
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
import no.bindeledd.identity.Addresses;
import no.bindeledd.identity.PersonAccounts;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.people.data.ParticipantRepository;
import no.bindeledd.people.data.ViewRepository;
import org.springframework.stereotype.Service;

/**
 * Newcomers as the unit that registered them knows them. Registering rests on public authority;
 * what another unit sees rests on consent ({@link ConsentService}, {@link SharingService}).
 */
@Service
public class ParticipantService {
  private final ParticipantRepository participants;
  private final ViewRepository views;
  private final PersonAccounts accounts;
  private final MunicipalityService municipalities;
  private final Erasure erasure;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  ParticipantService(
      ParticipantRepository participants,
      ViewRepository views,
      PersonAccounts accounts,
      MunicipalityService municipalities,
      Erasure erasure,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.participants = participants;
    this.views = views;
    this.accounts = accounts;
    this.municipalities = municipalities;
    this.erasure = erasure;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Registers somebody with the caller's unit. Whether the address belonged to anybody before is
   * not told.
   *
   * @return the participant's id
   * @throws Rejected if something is missing, or the unit has registered this address already
   */
  public long register(Caller caller, Registration registration) {
    Acting who = access.require(caller, PeopleAccess.REGISTER);
    Profile profile = registration.profile();
    Optional<String> address = Addresses.normalise(registration.address());
    var objections = new ArrayList<>(objections(who, profile));
    if (address.isEmpty()) {
      objections.add(0, Reason.at("address", "people.form.address.wrong"));
    }
    Rejected.ifAny(objections);
    return transactions.call(
        () -> {
          String reachedAt = address.orElseThrow();
          long account = accounts.with(reachedAt, profile.firstName().strip(), profile.language());
          if (participants.isRegistered(who.municipalityId(), who.unitId(), account)) {
            throw new Rejected(Reason.at("address", "people.form.address.known"));
          }
          var participant =
              new Participant(
                  who.municipalityId(),
                  ids.next(),
                  account,
                  who.unitId(),
                  profile,
                  ParticipantState.ACTIVE,
                  clock.instant(),
                  1);
          participants.insert(participant, Addresses.isEmail(reachedAt) ? "EMAIL" : "SMS");
          history.moved(
              who,
              subject(participant.municipality(), participant.id()),
              PeopleAccess.REGISTER.name(),
              null,
              ParticipantState.ACTIVE,
              null);
          return participant.id();
        });
  }

  /** The participants of the caller's unit, the newest first. */
  public List<ParticipantRow> list(Caller caller) {
    Acting who = access.require(caller, PeopleAccess.LIST);
    return transactions.read(
        () -> participants.ofUnit(who.municipalityId(), who.unitId(), Norway.today(clock)));
  }

  /** The parts of the caller's municipality that somebody can live in, by name. */
  public List<Area> areas(Caller caller) {
    Acting who = access.require(caller, PeopleAccess.LIST);
    return municipalities.areas(caller, who.municipalityId());
  }

  /** Opens a record; the person can see that it was opened. */
  public Participant open(Caller caller, long participant) {
    Acting who = require(caller, PeopleAccess.OPEN, participant);
    return transactions.call(
        () -> {
          views.insert(ids.next(), who, participant, clock.instant());
          return get(who, participant);
        });
  }

  /**
   * Changes what is known of somebody.
   *
   * @param version the one that was read
   * @throws no.bindeledd.foundation.data.ChangedMeanwhile if somebody saved since
   */
  public void change(Caller caller, long participant, long version, Profile profile) {
    Acting who = require(caller, PeopleAccess.CHANGE, participant);
    Rejected.ifAny(objections(who, profile));
    transactions.run(
        () -> {
          participants.update(who.municipalityId(), participant, version, profile);
          history.did(who, subject(who.municipalityId(), participant), PeopleAccess.CHANGE.name());
        });
  }

  /** Erases a participant and whatever rests on them; the account too, if nothing else has it. */
  public void erase(Caller caller, long participant) {
    Acting who = require(caller, PeopleAccess.ERASE, participant);
    transactions.run(() -> erasure.participant(who, get(who, participant), PeopleAccess.ERASE));
  }

  private static History.Subject subject(long municipality, long participant) {
    return new History.Subject(municipality, "participant", participant);
  }

  private Acting require(Caller caller, PeopleAccess action, long participant) {
    Acting acting = access.require(caller, action);
    Place place =
        transactions
            .read(() -> participants.find(acting.municipalityId(), participant))
            .map(p -> Place.unit(p.municipality(), p.unit()))
            .orElse(Place.COMMON);
    return access.require(caller, action, place);
  }

  private Participant get(Acting who, long participant) {
    return participants.find(who.municipalityId(), participant).orElseThrow(NotFound::new);
  }

  private List<Reason> objections(Acting who, Profile profile) {
    var reasons = new ArrayList<>(profile.objections());
    if (!SpokenLanguages.codes().containsAll(profile.languages())) {
      reasons.add(Reason.at("languages", "people.form.languages.missing"));
    }
    boolean known =
        municipalities.areas(who.caller(), who.municipalityId()).stream()
            .anyMatch(area -> area.id() == profile.area());
    if (!known) {
      reasons.add(Reason.at("area", "people.form.area.missing"));
    }
    return reasons;
  }
}
