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
  private final OrganisationRepository organisations;
  private final Access access;
  private final Transactions transactions;

  OrganisationService(
      OrganisationRepository organisations, Access access, Transactions transactions) {
    this.organisations = organisations;
    this.access = access;
    this.transactions = transactions;
  }

  public Organisation get(Caller caller, long id) {
    access.require(caller, OrganisationAccess.READ);
    return transactions.read(() -> organisations.byId(id)).orElseThrow(NotFound::new);
  }

  /** The organisations that work in a municipality, by name. */
  public List<Organisation> in(Caller caller, long municipality) {
    access.require(caller, OrganisationAccess.READ);
    return transactions.read(() -> organisations.in(municipality));
  }

  /** The municipalities in which an organisation works. */
  public List<Long> municipalitiesOf(Caller caller, long organisation) {
    access.require(caller, OrganisationAccess.READ);
    return transactions.read(() -> organisations.municipalitiesOf(organisation));
  }
}
