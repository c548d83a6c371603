package no.bindeledd.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Hours that somebody gave to an activity on a day.
 *
 * @param title of the activity
 * @param name of the volunteer, for those who decide about them
 * @param counted the minutes that were confirmed
 */
public record VolunteerHours(
    long municipality,
    long id,
    long activity,
    String title,
    long account,
    String name,
    LocalDate day,
    int minutes,
    HoursState state,
    @Nullable Integer counted,
    @Nullable HoursReason reason,
    long version) {

  /** Shows in no log. */
  @Override
  public String toString() {
    return "VolunteerHours";
  }
}
