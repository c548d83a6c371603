package no.bindeledd.organisation.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.bindeledd.foundation.lifecycle.Reason;
import org.jspecify.annotations.Nullable;

/** What a note may say. */
final class NoteRules {
  static final int LONGEST_NAME = 120;
  static final int LONGEST_REMARK = 300;
  private static final int OLDEST_YEARS = 10;
  private static final int FURTHEST_YEARS = 2;

  private NoteRules() {}

  /**
   * @param before what it said until now; null for a new note
   */
  static List<Reason> of(NoteContent content, @Nullable NoteContent before, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    LocalDate spoken = content.spokenOn();
    if (spoken == null
        || spoken.isAfter(today)
        || spoken.isBefore(today.minusYears(OLDEST_YEARS))) {
      reasons.add(Reason.at("spokenOn", "organisation.reason.spokenOn"));
    }
    if (content.name() != null && content.name().length() > LONGEST_NAME) {
      reasons.add(Reason.at("name", "organisation.reason.contactNameLong"));
    }
    if (content.remark().length() > LONGEST_REMARK) {
      reasons.add(Reason.at("remark", "organisation.reason.remarkLong"));
    }
    if (before == null || !sameStep(content, before)) {
      reasons.addAll(ofStep(content, today));
    }
    return reasons;
  }

  /** A step that stands as it stood may be over by now. */
  private static boolean sameStep(NoteContent content, NoteContent before) {
    return content.step() == before.step() && Objects.equals(content.dueOn(), before.dueOn());
  }

  private static List<Reason> ofStep(NoteContent content, LocalDate today) {
    LocalDate due = content.dueOn();
    if (content.step() == null) {
      return due == null
          ? List.of()
          : List.of(Reason.at("step", "organisation.reason.stepMissing"));
    }
    if (due == null) {
      return List.of(Reason.at("dueOn", "organisation.reason.dueMissing"));
    }
    return due.isBefore(today) || due.isAfter(today.plusYears(FURTHEST_YEARS))
        ? List.of(Reason.at("dueOn", "organisation.reason.dueOn"))
        : List.of();
  }
}
