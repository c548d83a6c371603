package no.bindeledd.organisation;

import java.util.Optional;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.organisation.data.OwnOrganisationRepository;
import org.springframework.stereotype.Component;

/**
 * How organisations come to a municipality, whoever was allowed to decide it. This is no service of
 * its own: a module calls it inside a transaction and an action that its access table allows.
 */
@Component
public class Arrivals {
  private final OwnOrganisationRepository organisations;
  private final History history;
  private final Ids ids;

  Arrivals(OwnOrganisationRepository organisations, History history, Ids ids) {
    this.organisations = organisations;
    this.history = history;
    this.ids = ids;
  }

  /**
   * The organisation with this number of its own, if there is one. It is held until the transaction
   * ends, so that of two who want it one comes after the other.
   */
  public Optional<Long> hold(String number) {
    Optional<Long> known = organisations.byNumber(number);
    known.ifPresent(organisations::hold);
    return known;
  }

  public void hold(long organisation) {
    organisations.hold(organisation);
  }

  /**
   * One that works elsewhere already, known by its number, works here too from now on, under the
   * name that it has given itself.
   *
   * @return its id; empty if it works here already
   */
  public Optional<Long> bringIn(Acting who, long municipality, NewOrganisation wish) {
    Optional<Long> known =
        wish.number() == null ? Optional.empty() : organisations.byNumber(wish.number());
    long id = known.orElseGet(ids::next);
    boolean there = known.isPresent() || organisations.insert(id, wish);
    if (!there || !organisations.beginIn(id, municipality)) {
      return Optional.empty();
    }
    history.did(who, new History.Subject(municipality, "organisation", id), "BRING_IN");
    return Optional.of(id);
  }
}
