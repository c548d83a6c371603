package no.bindeledd.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.people.data.ConsentRepository;
import no.bindeledd.people.data.ParticipantRepository;
import no.bindeledd.people.data.SharedListRepository;
import no.bindeledd.people.data.ViewRepository;
import org.springframework.stereotype.Service;

/**
 * What a unit sees of newcomers under their consents: only for the purpose, only what is named, and
 * only while the consent is confirmed and its last day is not over.
 */
@Service
public class SharingService {
  private final ConsentRepository consents;
  private final SharedListRepository list;
  private final ParticipantRepository participants;
  private final ViewRepository views;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  SharingService(
      ConsentRepository consents,
      SharedListRepository list,
      ParticipantRepository participants,
      ViewRepository views,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.consents = consents;
    this.list = list;
    this.participants = participants;
    this.views = views;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** Who shares something with the caller's unit for this purpose. */
  public List<SharedRow> list(Caller caller, Purpose purpose) {
    Acting who = access.require(caller, PeopleAccess.LIST_SHARED);
    return transactions.read(
        () -> list.of(who.municipalityId(), who.unitId(), purpose, Norway.today(clock)));
  }

  /** Opens what somebody shares; the person can see that it was opened. */
  public SharedProfile open(Caller caller, long participant, Purpose purpose) {
    Acting who = require(caller, PeopleAccess.OPEN_SHARED, participant, purpose);
    return transactions.call(
        () -> {
          views.insert(ids.next(), who, participant, clock.instant());
          return shared(who, participant, purpose);
        });
  }

  /** The same for what follows from having opened it, such as suggesting something. */
  public SharedProfile use(Caller caller, long participant, Purpose purpose) {
    Acting who = require(caller, PeopleAccess.USE_SHARED, participant, purpose);
    return transactions.read(() -> shared(who, participant, purpose));
  }

  /**
   * The same inside a transaction that writes: until it ends, nobody else changes the participant
   * or their consents, so that what rests on the consent cannot outlive it.
   */
  public SharedProfile hold(Caller caller, long participant, Purpose purpose) {
    Acting who = require(caller, PeopleAccess.USE_SHARED, participant, purpose);
    participants.lock(who.municipalityId(), participant);
    return shared(who, participant, purpose);
  }

  private Acting require(Caller caller, PeopleAccess action, long participant, Purpose purpose) {
    Acting acting = access.require(caller, action);
    Place place =
        transactions
            .read(() -> counting(acting, participant, purpose))
            .map(consent -> Place.unit(consent.municipality(), consent.unit()))
            .orElse(Place.COMMON);
    return access.require(caller, action, place);
  }

  private SharedProfile shared(Acting who, long participant, Purpose purpose) {
    Consent consent = counting(who, participant, purpose).orElseThrow(NotFound::new);
    return participants
        .find(who.municipalityId(), participant)
        .map(p -> SharedProfile.of(p, consent))
        .orElseThrow(NotFound::new);
  }

  private Optional<Consent> counting(Acting who, long participant, Purpose purpose) {
    return consents.counting(
        who.municipalityId(), participant, who.unitId(), purpose, Norway.today(clock));
  }
}
