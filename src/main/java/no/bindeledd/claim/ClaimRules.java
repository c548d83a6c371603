package no.bindeledd.claim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.OrganisationRules;

/** What a claim must be like, and how long everybody has. */
final class ClaimRules {
  /** How long those who are in an organisation have to object before somebody else may confirm. */
  static final Duration TO_OBJECT = Duration.ofDays(14);

  static final Duration CODE = Duration.ofDays(7);
  static final Duration TO_PROVE = Duration.ofDays(14);
  static final Duration TO_CONFIRM = Duration.ofDays(60);
  static final int TRIES = 5;
  static final int OPEN_AT_ONCE = 5;
  static final int CODES_A_DAY = 5;

  private static final int LONGEST_NOTE = 500;

  private ClaimRules() {}

  static List<Reason> of(ClaimWish wish) {
    var reasons = new ArrayList<Reason>();
    NewOrganisation fresh = wish.fresh();
    if (fresh != null) {
      reasons.addAll(OrganisationRules.ofNew(fresh));
    }
    if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
      reasons.add(Reason.at("note", "claim.reason.noteLong"));
    }
    // Whoever confirms needs something to go by.
    if (!wish.byAddress() && (wish.note() == null || wish.note().isBlank())) {
      reasons.add(Reason.at("note", "claim.reason.noteMissing"));
    }
    return reasons;
  }
}
