package no.bindeledd.foundation.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A caller whose right was found: what a service works with after the access check.
 *
 * @param subject whom {@link Scope#OWN} means: the account, or what the held link is about
 */
public record Acting(
    Caller caller,
    Role role,
    @Nullable Long account,
    @Nullable Long membership,
    @Nullable Long municipality,
    @Nullable Long organisation,
    @Nullable Long unit,
    @Nullable Long subject) {

  static Acting as(Caller caller, Role role, @Nullable Long account, @Nullable Long subject) {
    return new Acting(caller, role, account, null, null, null, null, subject);
  }

  static Acting in(Caller caller, Membership m) {
    return new Acting(
        caller,
        m.role(),
        m.account(),
        m.id(),
        m.municipality(),
        m.organisation(),
        m.unit(),
        m.account());
  }

  public long accountId() {
    return Objects.requireNonNull(account, "this caller has no account");
  }

  public long municipalityId() {
    return Objects.requireNonNull(municipality, "this membership has no municipality");
  }

  public long organisationId() {
    return Objects.requireNonNull(organisation, "this membership has no organisation");
  }

  public long unitId() {
    return Objects.requireNonNull(unit, "this membership has no unit");
  }
}
