package no.bindeledd.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.data.MemberRepository;
import no.bindeledd.identity.data.MembershipRepository;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.NewTenant;
import no.bindeledd.municipality.TenantService;
import no.bindeledd.organisation.OrganisationService;
import org.springframework.stereotype.Service;

/**
 * Who may give roles where nobody can yet. Only a place without an administrator gets one from
 * outside; from then on it looks after itself. An invitation that nobody took up, to a mistyped
 * address for instance, does not stand in the way and ends with the next.
 */
@Service
public class FirstAdministratorService {
  private final MemberRepository members;
  private final MembershipRepository memberships;
  private final RoleGiving roles;
  private final MunicipalityService municipalities;
  private final TenantService tenants;
  private final OrganisationService organisations;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  FirstAdministratorService(
      MemberRepository members,
      MembershipRepository memberships,
      RoleGiving roles,
      MunicipalityService municipalities,
      TenantService tenants,
      OrganisationService organisations,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.members = members;
    this.memberships = memberships;
    this.roles = roles;
    this.municipalities = municipalities;
    this.tenants = tenants;
    this.organisations = organisations;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** The municipalities that have an administrator who has signed in. */
  public Set<Long> municipalitiesWithOne(Caller caller) {
    access.require(caller, IdentityAccess.NAME_MUNICIPALITY_ADMINISTRATOR);
    return transactions.read(
        () ->
            Set.copyOf(
                members.municipalitiesWith(Role.MUNICIPALITY_ADMINISTRATOR, clock.instant())));
  }

  /** Those of these organisations that have an administrator who has signed in. */
  public Set<Long> organisationsWithOne(Caller caller, Collection<Long> asked) {
    access.require(caller, IdentityAccess.NAME_ORGANISATION_ADMINISTRATOR);
    return transactions.read(
        () ->
            Set.copyOf(
                members.organisationsWith(
                    Role.ORGANISATION_ADMINISTRATOR, asked, clock.instant())));
  }

  /**
   * Brings a municipality in together with who shall look after it: without that it is of no use.
   *
   * @throws Rejected with reasons at the fields; then neither is done
   */
  public void bringIn(
      Caller caller, NewTenant tenant, String name, String email, Language language) {
    access.require(caller, IdentityAccess.NAME_MUNICIPALITY_ADMINISTRATOR);
    transactions.run(
        () -> nameForMunicipality(caller, tenants.bringIn(caller, tenant), name, email, language));
  }

  /**
   * @throws Rejected if the municipality has an administrator, or with reasons at the fields
   */
  public void nameForMunicipality(
      Caller caller, long municipality, String name, String email, Language language) {
    Acting who =
        access.require(
            caller,
            IdentityAccess.NAME_MUNICIPALITY_ADMINISTRATOR,
            Place.municipality(municipality));
    municipalities.get(caller, municipality);
    name(
        who,
        new Members(municipality, null),
        gift(Role.MUNICIPALITY_ADMINISTRATOR, name, email, language));
  }

  /**
   * @throws NotFound if the organisation does not work in the caller's municipality
   * @throws Rejected if it has an administrator, or with reasons at the fields
   */
  public void nameForOrganisation(
      Caller caller, long organisation, String name, String email, Language language) {
    Acting who = access.require(caller, IdentityAccess.NAME_ORGANISATION_ADMINISTRATOR);
    NotFound.unless(
        organisations.municipalitiesOf(caller, organisation).contains(who.municipalityId()));
    name(
        who,
        new Members(null, organisation),
        gift(Role.ORGANISATION_ADMINISTRATOR, name, email, language));
  }

  private RoleGift gift(Role role, String name, String email, Language language) {
    return new RoleGift(email, name, role, null, Norway.today(clock), null, language);
  }

  private void name(Acting who, Members circle, RoleGift gift) {
    roles.check(gift);
    transactions.run(
        () -> {
          Instant now = clock.instant();
          if (!members.lockThoseInUse(circle, gift.role(), clock).isEmpty()) {
            throw new Rejected(Reason.of("identity.reason.hasAdministrator"));
          }
          List<Long> inVain = members.neverUsed(circle, gift.role(), now);
          for (long membership : inVain) {
            memberships.find(membership).ifPresent(found -> roles.end(who, found));
          }
          roles.give(who, circle, gift);
        });
  }
}
