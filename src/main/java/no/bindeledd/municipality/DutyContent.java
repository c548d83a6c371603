package no.bindeledd.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who in a unit is the one to ask about something.
 *
 * @param title of the function, which outlives the person in it; none where the unit itself answers
 * @param email public address of the function, none for the unit's own
 * @param account the person in the function, none for nobody in particular
 * @param from first day
 * @param to last day
 */
public record DutyContent(
    @Nullable String title,
    @Nullable String email,
    @Nullable String phone,
    @Nullable Long account,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  static final DutyContent UNIT_ITSELF = new DutyContent(null, null, null, null, null, null);

  public OpenDays days() {
    return new OpenDays(from, to);
  }
}
