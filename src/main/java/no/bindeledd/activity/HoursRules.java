package no.bindeledd.activity;

import java.util.Optional;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;

/** Hours as people write them, and how many a day has. */
public final class HoursRules {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final double QUARTERS = 4;

  private HoursRules() {}

  /** "1,5" or "1.5" or "2", to the quarter of an hour; nothing if it is none of these. */
  public static Optional<Integer> minutes(String typed) {
    String plain = typed.strip().replace(',', '.');
    if (!plain.matches("\\d{1,2}(\\.\\d{1,2})?")) {
      return Optional.empty();
    }
    return Optional.of((int) Math.round(Double.parseDouble(plain) * QUARTERS) * HOUR / 4);
  }

  static void requireMinutes(int minutes) {
    if (minutes <= 0 || minutes > DAY) {
      throw new Rejected(Reason.at("hours", "activity.reason.hoursOfADay"));
    }
  }
}
