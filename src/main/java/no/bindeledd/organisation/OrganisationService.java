package no.bindeledd.organisation;

import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.data.OrganisationRepository;
import org.springframework.stereotype.Service;

/** The organisations and where they work. */
@Service
public class OrganisationService {
  private static final int SHORTEST = 2;
  private static final int MOST_FOUND = 10;

  private final OrganisationRepository organisations;
  private final Access access;
  private final Transactions transactions;

  OrganisationService(
      OrganisationRepository organisations, Access access, Transactions transactions) {
    this.organisations = organisations;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * The organisation, or the one that it was merged into: whoever follows an old address looks at
   * the id of what comes back.
   */
  public Organisation get(Caller caller, long id) {
    access.require(caller, OrganisationAccess.READ);
    return transactions
        .read(() -> organisations.byId(organisations.goesOnAs(id)))
        .orElseThrow(NotFound::new);
  }

  /** The organisations that work in a municipality, by name. */
  public List<Organisation> in(Caller caller, long municipality) {
    access.require(caller, OrganisationAccess.READ);
    return transactions.read(() -> organisations.in(municipality));
  }

  /** The first ten by name that have this in their name or number, wherever they work. */
  public List<Organisation> find(Caller caller, String text) {
    access.require(caller, OrganisationAccess.READ);
    String wanted = text.strip();
    return wanted.length() < SHORTEST
        ? List.of()
        : transactions.read(() -> organisations.find(wanted, MOST_FOUND));
  }

  /** The municipalities in which an organisation works. */
  public List<Long> municipalitiesOf(Caller caller, long organisation) {
    access.require(caller, OrganisationAccess.READ);
    return transactions.read(() -> organisations.municipalitiesOf(organisation));
  }
}
