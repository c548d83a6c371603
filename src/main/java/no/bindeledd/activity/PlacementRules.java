package no.bindeledd.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.bindeledd.foundation.lifecycle.Reason;

/** What may stand in a placement, and what must before the public sees it. */
final class PlacementRules {
  private static final int NAME = 100;

  /** A full week of work (arbeidsmiljøloven § 10-4). */
  private static final int MOST_HOURS = 40;

  private static final int LONGEST_YEARS = 2;
  private static final Pattern PHONE = Pattern.compile("[+]?[0-9 ]{5,19}");

  private PlacementRules() {}

  static List<Reason> faults(Placement p) {
    var faults = new ArrayList<Reason>();
    ActivityRules.between(faults, "hoursAWeek", p.hoursAWeek(), 1, MOST_HOURS);
    ActivityRules.wording(faults, WrittenField.TASKS, p.tasks());
    ActivityRules.noEmail(faults, "tasks", p.tasks());
    ActivityRules.line(faults, "contactName", p.contactName(), NAME);
    ActivityRules.noEmail(faults, "contactName", p.contactName());
    if (!p.contactPhone().isEmpty() && !PHONE.matcher(p.contactPhone()).matches()) {
      faults.add(Reason.at("contactPhone", "activity.reason.phone"));
    }
    LocalDate from = p.from();
    LocalDate until = p.until();
    if (from != null && until != null) {
      if (until.isBefore(from)) {
        faults.add(Reason.at("periodTo", "activity.reason.endBeforeStart"));
      } else if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
        faults.add(
            Reason.at("periodTo", "activity.reason.periodTooLong", Map.of("years", LONGEST_YEARS)));
      }
    }
    return faults;
  }

  static List<Reason> gaps(Placement p) {
    var gaps = new ArrayList<Reason>();
    ActivityRules.missing(
        gaps, p.hoursAWeek() == null, "hoursAWeek", "activity.reason.hoursAWeekMissing");
    ActivityRules.missing(gaps, p.tasks().isBlank(), "tasks", "activity.reason.tasksMissing");
    ActivityRules.missing(
        gaps, p.contactName().isBlank(), "contactName", "activity.reason.contactMissing");
    ActivityRules.missing(gaps, p.from() == null, "periodFrom", "activity.reason.periodMissing");
    ActivityRules.missing(gaps, p.until() == null, "periodTo", "activity.reason.periodMissing");
    return gaps;
  }
}
