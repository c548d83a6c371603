package no.bindeledd.organisation;

import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.data.OwnOrganisationRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How an organisation comes into the portal, and what it says of itself there. */
@Service
public class OwnOrganisationService {
  private final OwnOrganisationRepository organisations;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Arrivals arrivals;
  private final Access access;
  private final Transactions transactions;

  OwnOrganisationService(
      OwnOrganisationRepository organisations,
      ApplicationEventPublisher events,
      History history,
      Arrivals arrivals,
      Access access,
      Transactions transactions) {
    this.organisations = organisations;
    this.events = events;
    this.history = history;
    this.arrivals = arrivals;
    this.access = access;
    this.transactions = transactions;
  }

  /** The one that the caller administers. */
  public OwnOrganisation open(Caller caller) {
    Acting who = access.require(caller, OrganisationAccess.OPEN_OWN);
    return transactions
        .read(() -> organisations.find(who.organisationId()))
        .orElseThrow(NotFound::new);
  }

  /**
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(Caller caller, long version, OrganisationProfile profile) {
    Acting who = access.require(caller, OrganisationAccess.CHANGE_OWN);
    Rejected.ifAny(OrganisationRules.ofProfile(profile));
    long id = who.organisationId();
    transactions.run(
        () -> {
          ChangedMeanwhile.unlessOne(organisations.update(id, version, profile));
          history.did(who, new History.Subject(null, "organisation", id), "CHANGE_OWN");
          events.publishEvent(new OrganisationChanged(id));
        });
  }

  /**
   * Brings an organisation into the caller's municipality. One that works elsewhere already, known
   * by its number, works here too from now on, under the name that it has given itself.
   *
   * @return its id
   * @throws Rejected with reasons at the fields
   */
  public long bringIn(Caller caller, NewOrganisation wish) {
    Acting who = access.require(caller, OrganisationAccess.BRING_IN);
    Rejected.ifAny(OrganisationRules.ofNew(wish));
    if (wish.parent() != null) {
      long parent = wish.parent();
      NotFound.unless(transactions.read(() -> organisations.find(parent)).isPresent());
    }
    return transactions.call(
        () ->
            arrivals
                .bringIn(who, who.municipalityId(), wish)
                .orElseThrow(() -> new Rejected(Reason.at("number", "organisation.reason.here"))));
  }
}
