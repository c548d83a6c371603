package no.bindeledd.organisation.opener;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.organisation.data.OrganisationRepository;
import no.bindeledd.organisation.opener.data.DoorOpenerRepository;
import org.springframework.stereotype.Service;

/** Contact persons register themselves, are found as far as they want, and go when they want. */
@Service
public class DoorOpenerService {
  private final DoorOpenerRepository openers;
  private final OrganisationRepository organisations;
  private final OpenerPeople people;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  DoorOpenerService(
      DoorOpenerRepository openers,
      OrganisationRepository organisations,
      OpenerPeople people,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.openers = openers;
    this.organisations = organisations;
    this.people = people;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** What stands of the caller. */
  public Optional<DoorOpener> own(Caller caller) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    return transactions.read(() -> openers.of(who.accountId()));
  }

  /** Where the caller can be a contact person: where they, or their organisation, are at work. */
  public List<Long> municipalities(Caller caller) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    return transactions.read(() -> places(who));
  }

  /**
   * The caller becomes a contact person.
   *
   * @throws NotFound if they are not at work in the municipality
   * @throws Rejected with reasons at the fields, or if they are one already
   */
  public void register(Caller caller, long municipality, OpenerContent content) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    Rejected.ifAny(OpenerRules.of(content));
    transactions.run(
        () -> {
          NotFound.unless(places(who).contains(municipality));
          long id = ids.next();
          if (!openers.insert(
              municipality, id, who.accountId(), who.organisation(), content, clock.instant())) {
            throw new Rejected(Reason.of("organisation.reason.openerAlready"));
          }
          happened(who, municipality, id, "REGISTER");
        });
  }

  /**
   * Changes what stands of the caller, who may see it too; counts as an answer that they still want
   * to be one.
   *
   * @throws ChangedMeanwhile if it was changed in another window since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, long version, OpenerContent content) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    Rejected.ifAny(OpenerRules.of(content));
    transactions.run(
        () -> {
          DoorOpener own = openers.of(who.accountId()).orElseThrow(NotFound::new);
          ChangedMeanwhile.unlessOne(
              openers.update(own.municipality(), own.id(), version, content, clock.instant()));
          happened(who, own.municipality(), own.id(), "CHANGE");
        });
  }

  /** The caller still wants to be one, for another year. */
  public void confirm(Caller caller) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    transactions.run(
        () -> {
          DoorOpener own = openers.of(who.accountId()).orElseThrow(NotFound::new);
          openers.confirm(own.municipality(), own.id(), clock.instant());
          happened(who, own.municipality(), own.id(), "CONFIRM");
        });
  }

  /** Nothing stays of it. */
  public void withdraw(Caller caller) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    transactions.run(
        () -> {
          DoorOpener own = openers.of(who.accountId()).orElseThrow(NotFound::new);
          openers.erase(own.municipality(), own.id());
        });
  }

  /** Whether the caller was asked and has not answered. */
  public boolean isAsked(Caller caller) {
    Acting who = access.require(caller, OpenerAccess.OWN_ENTRY, Place.ownOf(caller));
    return transactions
        .read(() -> openers.of(who.accountId()))
        .filter(own -> !own.confirmedAt().isAfter(before(OpenerRules.ASKED_AFTER)))
        .isPresent();
  }

  /** The contact persons of a municipality whom the caller may see, by name. */
  public List<DoorOpener> visible(Caller caller, long municipality) {
    access.require(caller, OpenerAccess.SEE_PUBLIC);
    Set<ShownTo> levels = levels(caller, municipality);
    return transactions.read(() -> shown(municipality, levels));
  }

  private Set<ShownTo> levels(Caller caller, long municipality) {
    var levels = EnumSet.of(ShownTo.PUBLIC);
    if (access.may(caller, OpenerAccess.SEE_SIGNED_IN, Place.COMMON)) {
      levels.add(ShownTo.SIGNED_IN);
    }
    if (access.may(caller, OpenerAccess.SEE_AS_COORDINATOR, Place.municipality(municipality))) {
      levels.add(ShownTo.COORDINATORS);
    }
    return levels;
  }

  /** Who has no role any more is shown to nobody from that moment. */
  private List<DoorOpener> shown(long municipality, Set<ShownTo> levels) {
    List<DoorOpener> found = openers.shown(municipality, levels, before(OpenerRules.STANDS_FOR));
    if (found.isEmpty()) {
      return found;
    }
    var atWork = people.atWork(found.stream().map(DoorOpener::account).toList()).keySet();
    return found.stream().filter(opener -> atWork.contains(opener.account())).toList();
  }

  private Instant before(Period period) {
    return Norway.local(clock.instant()).minus(period).toInstant();
  }

  private List<Long> places(Acting who) {
    if (who.municipality() != null) {
      return List.of(who.municipality());
    }
    return who.organisation() == null
        ? List.of()
        : organisations.municipalitiesOf(Objects.requireNonNull(who.organisation()));
  }

  private void happened(Acting who, long municipality, long id, String action) {
    history.did(who, new History.Subject(municipality, "door_opener", id), action);
  }
}
