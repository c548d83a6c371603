package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.Addresses;

/**
 * A question as somebody types it.
 *
 * @param name empty if they do not want to say
 * @param address where the answer goes
 */
public record QuestionWish(String name, String address, String text) {
  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_TEXT = 1000;
  public static final int LONGEST_ADDRESS = 254;

  /** What stands in the way of asking. */
  List<Reason> faults() {
    var faults = new ArrayList<Reason>();
    if (text.isBlank()) {
      faults.add(Reason.at("text", "activity.reason.questionMissing"));
    }
    plain(faults, "text", text, LONGEST_TEXT, c -> c != '\n' && c != '\r' && c != '\t');
    plain(faults, "name", name, LONGEST_NAME, c -> true);
    if (Addresses.normalise(address).filter(Addresses::isEmail).isEmpty()) {
      faults.add(Reason.at("address", "activity.reason.noEmailAddress"));
    }
    return faults;
  }

  /** Nothing to press, nobody to write to, nothing that a program could take for an order. */
  private static void plain(
      List<Reason> faults, String field, String written, int most, IntPredicate counts) {
    if (written.length() > most) {
      faults.add(Reason.at(field, "activity.reason.tooLong", Map.of("most", most)));
    } else if (written
        .codePoints()
        .anyMatch(c -> counts.test(c) && Character.getType(c) == Character.CONTROL)) {
      faults.add(Reason.at(field, "activity.reason.strangeCharacter"));
    } else if (ContactDetails.holdsEmail(written)) {
      faults.add(Reason.at(field, "activity.reason.questionWithAddress"));
    } else if (ContactDetails.holdsLink(written)) {
      faults.add(Reason.at(field, "activity.reason.questionWithLink"));
    }
  }
}
