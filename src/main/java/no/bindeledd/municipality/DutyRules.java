package no.bindeledd.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;
import org.jspecify.annotations.Nullable;

/** What may be written about those who are the ones to ask, and about who stands in for them. */
final class DutyRules {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_ABSENCE_DAYS = 366;

  private DutyRules() {}

  static List<Reason> ofDuty(DutyContent content) {
    var reasons = new ArrayList<Reason>();
    boolean somethingSaid =
        content.email() != null || content.phone() != null || content.account() != null;
    if (content.title() == null && somethingSaid) {
      reasons.add(Reason.at("title", "municipality.reason.titleMissing"));
    }
    reachable(reasons, content.title(), content.email(), content.phone());
    if (!content.days().inOrder()) {
      reasons.add(Reason.at("to", "municipality.reason.daysOrder"));
    }
    return reasons;
  }

  /** What can be said without knowing who else is away. */
  static List<Reason> ofAbsence(AbsenceWish wish, @Nullable Long absent, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    LocalDate from = wish.from();
    LocalDate to = wish.to();
    if (from == null) {
      reasons.add(Reason.at("from", "municipality.reason.dayMissing"));
    }
    if (to == null) {
      reasons.add(Reason.at("to", "municipality.reason.dayMissing"));
    } else if (to.isBefore(today)) {
      reasons.add(Reason.at("to", "municipality.reason.dayOver"));
    } else if (from != null && to.isBefore(from)) {
      reasons.add(Reason.at("to", "municipality.reason.daysOrder"));
    } else if (from != null && to.isAfter(from.plusDays(LONGEST_ABSENCE_DAYS))) {
      reasons.add(Reason.at("to", "municipality.reason.absenceLong"));
    }
    if (wish.account() == null && wish.title() == null) {
      reasons.add(Reason.at("person", "municipality.reason.standInMissing"));
    } else if (wish.account() != null && Objects.equals(wish.account(), absent)) {
      reasons.add(Reason.at("person", "municipality.reason.standInSelf"));
    }
    reachable(reasons, wish.title(), wish.email(), wish.phone());
    return reasons;
  }

  /** Nobody stands in twice at once, and nobody who is away stands in: no chain, no circle. */
  static List<Reason> ofOthers(
      AbsenceWish wish, List<Absence> same, List<Absence> ofStandIn, List<Absence> forOthers) {
    LocalDate from = Objects.requireNonNull(wish.from());
    LocalDate to = Objects.requireNonNull(wish.to());
    var reasons = new ArrayList<Reason>();
    if (same.stream().anyMatch(a -> a.overlaps(from, to))) {
      reasons.add(Reason.at("from", "municipality.reason.awayAlready"));
    }
    if (ofStandIn.stream().anyMatch(a -> a.overlaps(from, to))) {
      reasons.add(Reason.at("person", "municipality.reason.standInAway"));
    }
    if (forOthers.stream().anyMatch(a -> a.overlaps(from, to))) {
      reasons.add(Reason.at("from", "municipality.reason.standsIn"));
    }
    return reasons;
  }

  private static void reachable(
      List<Reason> reasons,
      @Nullable String title,
      @Nullable String email,
      @Nullable String phone) {
    if (title != null && title.length() > LONGEST_TITLE) {
      reasons.add(Reason.at("title", "municipality.reason.titleLong"));
    }
    if (email != null && !ContactDetails.isEmail(email)) {
      reasons.add(Reason.at("email", "municipality.reason.email"));
    }
    if (phone != null && !ContactDetails.isPhone(phone)) {
      reasons.add(Reason.at("phone", "municipality.reason.phone"));
    }
  }
}
