package no.bindeledd.claim;

import java.util.Optional;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.identity.Addresses;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterAnswer;
import no.bindeledd.organisation.register.RegisterLookUpService;
import no.bindeledd.organisation.register.RegisterUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The address through which somebody can prove that they may act for an organisation: the one in
 * the register, or, where the register has none to give, the organisation's own that is known here.
 * Of one that the register calls bankrupt, dissolving or deleted, no address proves anything. May
 * ask the register, so never inside a transaction.
 */
@Component
class ClaimAddress {
  private final OrganisationService organisations;
  private final RegisterLookUpService register;

  ClaimAddress(OrganisationService organisations, RegisterLookUpService register) {
    this.organisations = organisations;
    this.register = register;
  }

  Optional<String> of(Caller caller, Claim claim) {
    return claim.organisation() == null
        ? ofNumber(caller, claim.target().number(), null)
        : ofOrganisation(caller, claim.organisation());
  }

  Optional<String> ofOrganisation(Caller caller, long id) {
    Organisation organisation = organisations.get(caller, id);
    return ofNumber(caller, organisation.number(), organisation.email());
  }

  /**
   * @param number of its own; somebody else's has somebody else's address
   * @param known the organisation's own address here
   */
  Optional<String> ofNumber(Caller caller, @Nullable String number, @Nullable String known) {
    if (number == null) {
      return email(known);
    }
    return switch (register.ask(caller, number)) {
      case RegisterAnswer.Found(RegisterUnit unit, boolean live) ->
          unit.state() == RegisterUnit.State.ACTIVE
              ? email(unit.email()).or(() -> email(known))
              : Optional.empty();
      case RegisterAnswer.Deleted deleted -> Optional.empty();
      case RegisterAnswer.SoleProprietor sole -> Optional.empty();
      case RegisterAnswer.Unknown unknown -> email(known);
      case RegisterAnswer.Silent silent -> email(known);
      case RegisterAnswer.NotAsked nobody -> email(known);
    };
  }

  /** Enough of it to know which mailbox to look in. */
  static String hint(String address) {
    int at = address.indexOf('@');
    return address.charAt(0) + "•••" + address.substring(at);
  }

  private static Optional<String> email(@Nullable String written) {
    return Optional.ofNullable(written).flatMap(Addresses::normalise).filter(Addresses::isEmail);
  }
}
