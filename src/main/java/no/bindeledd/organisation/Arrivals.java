package no.bindeledd.organisation;

import java.util.Optional;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.data.OrganisationRepository;
import no.bindeledd.organisation.data.OwnOrganisationRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How organisations come to a municipality, whoever was allowed to decide it. This is no service of
 * its own: a module calls it inside a transaction and an action that its access table allows.
 */
@Component
public class Arrivals {
  private final OwnOrganisationRepository organisations;
  private final OrganisationRepository directory;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;

  Arrivals(
      OwnOrganisationRepository organisations,
      OrganisationRepository directory,
      ApplicationEventPublisher events,
      History history,
      Ids ids) {
    this.organisations = organisations;
    this.directory = directory;
    this.events = events;
    this.history = history;
    this.ids = ids;
  }

  /**
   * The organisation with this number of its own, if there is one. It is held until the transaction
   * ends, so that of two who want it one comes after the other.
   */
  public Optional<Long> hold(String number) {
    Optional<Long> known = byNumber(number);
    known.ifPresent(organisations::hold);
    return known;
  }

  public void hold(long organisation) {
    organisations.hold(organisation);
  }

  /** Whether it works in a municipality; if so, it does until the transaction ends. */
  public boolean stays(long organisation, long municipality) {
    return organisations.holdIn(organisation, municipality);
  }

  /**
   * One that works elsewhere already, known by its number, works here too from now on, under the
   * name that it has given itself.
   *
   * @return its id; empty if it works here already
   */
  public Optional<Long> bringIn(Acting who, long municipality, NewOrganisation wish) {
    Optional<Long> known = wish.number() == null ? Optional.empty() : byNumber(wish.number());
    long id = known.orElseGet(ids::next);
    boolean there = known.isPresent() || organisations.insert(id, wish);
    if (!there || !organisations.beginIn(id, municipality)) {
      return Optional.empty();
    }
    history.did(who, new History.Subject(municipality, "organisation", id), "BRING_IN");
    events.publishEvent(new OrganisationChanged(id));
    return Optional.of(id);
  }

  /** One that was merged into another goes on as that. */
  private Optional<Long> byNumber(String number) {
    return organisations.byNumber(number).map(directory::goesOnAs);
  }
}
