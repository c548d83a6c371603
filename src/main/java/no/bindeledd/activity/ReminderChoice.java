package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is reminded, and how they could be.
 *
 * @param others what they may choose instead
 */
public record ReminderChoice(ReminderWay now, List<ReminderWay> others) {

  /**
   * Mail reminds who has said nothing; a telephone makes a sound for nobody who has not asked for
   * that.
   *
   * @param said what the person chose, if they did
   * @param sms whether text messages can be sent from here
   */
  static ReminderChoice of(
      @Nullable ReminderWay said, @Nullable String email, @Nullable String phone, boolean sms) {
    var possible = new ArrayList<ReminderWay>();
    if (email != null) {
      possible.add(ReminderWay.EMAIL);
    }
    if (phone != null && sms) {
      possible.add(ReminderWay.SMS);
    }
    possible.add(ReminderWay.NONE);
    ReminderWay now =
        said != null && possible.contains(said)
            ? said
            : email != null ? ReminderWay.EMAIL : ReminderWay.NONE;
    possible.remove(now);
    return new ReminderChoice(now, List.copyOf(possible));
  }
}
