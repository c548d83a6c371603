package no.bindeledd.organisation.leaving;

import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.leaving.data.LeavingRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * An organisation stops working in a municipality, because it is dissolved or has moved on. What it
 * has published there is called off and those who come are told. Applications and what was said
 * with it stay, as the law and the municipality need them, and if it comes back all of that is
 * there.
 */
@Service
public class LeavingService {
  private final LeavingRepository presences;
  private final GoingOn going;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  LeavingService(
      LeavingRepository presences,
      GoingOn going,
      ApplicationEventPublisher events,
      History history,
      Access access,
      Transactions transactions) {
    this.presences = presences;
    this.going = going;
    this.events = events;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /** Whether the caller lets organisations go in a municipality. For what a view offers. */
  public boolean mayLetGo(Caller caller, long municipality) {
    return access.may(caller, LeavingAccess.LET_GO, Place.municipality(municipality));
  }

  /**
   * What would end.
   *
   * @throws NotFound if it does not work in the caller's municipality
   */
  public Going going(Caller caller, long organisation) {
    Acting who = access.require(caller, LeavingAccess.LET_GO);
    long here = who.municipalityId();
    return transactions.read(
        () -> {
          NotFound.unless(presences.isIn(here, organisation));
          return going.of(here, organisation);
        });
  }

  /**
   * @throws NotFound if it does not work in the caller's municipality, or no longer
   */
  public void letGo(Caller caller, long organisation) {
    Acting who = access.require(caller, LeavingAccess.LET_GO);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          // First, so that nothing is published behind what ends.
          NotFound.unless(presences.end(here, organisation));
          going.end(who, here, organisation);
          history.did(who, new History.Subject(here, "organisation", organisation), "LET_GO");
          events.publishEvent(new OrganisationChanged(organisation));
        });
  }
}
