package no.bindeledd.foundation.access;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The one gate. A service method asks it first, with its own line of the module's access table.
 * Refusals look like "not found"; those of people with an account leave an audit row.
 */
@Component
public class Access {
  private final MembershipSource memberships;
  private final Refusals refusals;

  Access(MembershipSource memberships, Refusals refusals) {
    this.memberships = memberships;
    this.refusals = refusals;
  }

  /**
   * May the caller do this there?
   *
   * @return the right that was found
   * @throws NotFound if not
   */
  public Acting require(Caller caller, AccessRule rule, Place place) {
    return resolve(caller).stream()
        .filter(acting -> covers(rule, acting, place))
        .findFirst()
        .orElseThrow(() -> refuse(caller, rule));
  }

  /**
   * May the caller's role do this somewhere? For lists, whose query then keeps to the caller's own
   * municipality, unit, organisation or account.
   *
   * @throws NotFound if not
   */
  public Acting require(Caller caller, AccessRule rule) {
    return resolve(caller).stream()
        .filter(acting -> rule.permissions().stream().anyMatch(p -> p.role() == acting.role()))
        .findFirst()
        .orElseThrow(() -> refuse(caller, rule));
  }

  /** The same question without consequences: for what a view offers, never in place of the gate. */
  public boolean may(Caller caller, AccessRule rule, Place place) {
    return resolve(caller).stream().anyMatch(acting -> covers(rule, acting, place));
  }

  private static boolean covers(AccessRule rule, Acting acting, Place place) {
    return rule.permissions().stream()
        .anyMatch(p -> p.role() == acting.role() && p.scope().covers(acting, place));
  }

  /** The roles in which the caller may act; whoever is more than anyone is also anyone. */
  private List<Acting> resolve(Caller caller) {
    Acting anyone = Acting.as(caller, Role.ANYONE, null, null);
    return switch (caller) {
      case Caller.Anyone nobody -> List.of(anyone);
      case Caller.Job job -> List.of(Acting.as(caller, Role.JOB, null, null), anyone);
      case Caller.LinkHolder link ->
          List.of(Acting.as(caller, Role.LINK_HOLDER, null, link.subject()), anyone);
      case Caller.Self self ->
          List.of(
              Acting.as(caller, Role.PARTICIPANT, self.subject(), self.subject()),
              Acting.as(caller, Role.ANYONE, self.subject(), self.subject()));
      case Caller.SignedIn signedIn ->
          List.of(
              Acting.in(
                  caller,
                  memberships
                      .current(signedIn.account(), signedIn.membership())
                      .orElseThrow(MembershipEnded::new)),
              Acting.as(caller, Role.ANYONE, signedIn.account(), signedIn.account()));
    };
  }

  private NotFound refuse(Caller caller, AccessRule rule) {
    refusals.record(caller, rule);
    return new NotFound();
  }
}
