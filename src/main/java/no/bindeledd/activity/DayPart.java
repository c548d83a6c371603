package no.bindeledd.activity;

import java.time.LocalTime;

/** A part of the day, by Norwegian clocks. Something belongs to the part in which it begins. */
public enum DayPart {
  /** Before noon. */
  MORNING,
  /** From noon to five. */
  AFTERNOON,
  /** From five. */
  EVENING;

  private static final LocalTime FIVE = LocalTime.of(17, 0);

  public static DayPart of(LocalTime start) {
    if (start.isBefore(LocalTime.NOON)) {
      return MORNING;
    }
    return start.isBefore(FIVE) ? AFTERNOON : EVENING;
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.dayPart." + name();
  }
}
