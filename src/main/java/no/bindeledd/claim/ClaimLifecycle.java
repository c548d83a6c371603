package no.bindeledd.claim;

import static no.bindeledd.claim.ClaimState.*;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;

/**
 * The life of a claim. Where nobody is yet, one proof is enough. Where somebody is, the address or
 * one person's word gives nothing at once: those who are there are told, time passes, and a second
 * person confirms.
 */
public final class ClaimLifecycle {
  static final Lifecycle<ClaimState, Step> LIFECYCLE =
      Lifecycle.<ClaimState, Step>named("claim", PROVING)
          .way(PROVING, "prove", GRANTED, ClaimLifecycle::nobodyThere)
          .way(PROVING, "prove", HELD)
          .way(PROVING, "askSomebody", ASKED)
          .way(PROVING, "withdraw", WITHDRAWN)
          .way(PROVING, "lapse", LAPSED)
          .way(
              ASKED,
              "confirm",
              GRANTED,
              ClaimLifecycle::notOneself,
              ClaimLifecycle::nobodyThereOrOneOfThem)
          .way(ASKED, "confirm", HELD, ClaimLifecycle::notOneself)
          .way(ASKED, "refuse", REFUSED, ClaimLifecycle::notOneself)
          .way(ASKED, "withdraw", WITHDRAWN)
          .way(ASKED, "lapse", LAPSED)
          .way(
              HELD,
              "confirm",
              GRANTED,
              ClaimLifecycle::notOneself,
              ClaimLifecycle::secondPerson,
              ClaimLifecycle::hadTimeToObject)
          .way(HELD, "refuse", REFUSED, ClaimLifecycle::notOneself)
          .way(HELD, "withdraw", WITHDRAWN)
          .way(HELD, "lapse", LAPSED)
          .build();

  private ClaimLifecycle() {}

  /**
   * What the guards look at.
   *
   * @param peopled whether somebody works in the organisation already
   */
  record Step(Claim claim, Acting who, boolean peopled, Instant now) {

    /** Whether it is somebody who looks after the organisation, or a new branch's parent. */
    boolean byOneOfThem() {
      return isFromWithin(who) && Objects.equals(who.organisation(), claim.within());
    }
  }

  static boolean isFromWithin(Acting who) {
    return who.role() == Role.ORGANISATION_ADMINISTRATOR;
  }

  private static List<Reason> nobodyThere(Step step) {
    return step.peopled() ? List.of(Reason.of("claim.reason.peopled")) : List.of();
  }

  private static List<Reason> nobodyThereOrOneOfThem(Step step) {
    return step.byOneOfThem() ? List.of() : nobodyThere(step);
  }

  private static List<Reason> notOneself(Step step) {
    return Objects.equals(step.who().account(), step.claim().account())
        ? List.of(Reason.of("claim.reason.oneself"))
        : List.of();
  }

  private static List<Reason> secondPerson(Step step) {
    return Objects.equals(step.who().account(), step.claim().vouchedBy())
        ? List.of(Reason.of("claim.reason.secondPerson"))
        : List.of();
  }

  /** Whoever is there themselves need not wait for their own objections. */
  private static List<Reason> hadTimeToObject(Step step) {
    Instant until = step.claim().heldUntil();
    return step.byOneOfThem() || until == null || !step.now().isBefore(until)
        ? List.of()
        : List.of(Reason.of("claim.reason.waiting"));
  }
}
