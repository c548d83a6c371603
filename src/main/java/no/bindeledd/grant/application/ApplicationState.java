package no.bindeledd.grant.application;

import java.util.EnumSet;
import java.util.Set;

/** How far an application has come. */
public enum ApplicationState {
  /** The organisation's alone. */
  DRAFT,
  SUBMITTED,
  UNDER_SCREENING,
  ELIGIBLE,
  DISMISSED,
  /** Scored by the committee. */
  ASSESSED,
  RECOMMENDED,
  GRANTED,
  REFUSED,
  WITHDRAWN;

  /** Sent in and not yet answered. */
  public static Set<ApplicationState> pending() {
    return EnumSet.of(SUBMITTED, UNDER_SCREENING, ELIGIBLE, ASSESSED, RECOMMENDED);
  }

  /** What a committee works on, from screening to decision. */
  public static Set<ApplicationState> forCommittee() {
    return EnumSet.of(ELIGIBLE, ASSESSED, RECOMMENDED, GRANTED, REFUSED);
  }
}
