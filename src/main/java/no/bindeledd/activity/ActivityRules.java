package no.bindeledd.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.ContactDetails;
import org.jspecify.annotations.Nullable;

/** What may stand in an activity, and what must before the public sees it. */
final class ActivityRules {
  private static final int PLACE_NAME = 160;
  private static final int ADDRESS = 200;
  private static final int MOST_PLACES = 10_000;
  private static final int OLDEST = 120;
  private static final int MOST_KRONER = 100_000;

  private ActivityRules() {}

  /** What stands in the way of keeping it at all, be it a draft. */
  static List<Reason> faults(ActivityContent c) {
    var faults = new ArrayList<Reason>();
    wording(faults, WrittenField.TITLE, c.title());
    wording(faults, WrittenField.DESCRIPTION, c.description());
    line(faults, "placeName", c.placeName(), PLACE_NAME);
    line(faults, "address", c.address(), ADDRESS);
    noEmail(faults, "placeName", c.placeName());
    noEmail(faults, "address", c.address());
    wording(faults, WrittenField.ACCESS_NOTES, c.accessNotes());
    if (!SpokenLanguages.codes().containsAll(c.languages())) {
      faults.add(Reason.at("languages", "activity.reason.languageUnknown"));
    }
    between(faults, "ageFrom", c.ageFrom(), 0, OLDEST);
    between(faults, "ageTo", c.ageTo(), 0, OLDEST);
    if (c.ageFrom() != null && c.ageTo() != null && c.ageTo() < c.ageFrom()) {
      faults.add(Reason.at("ageTo", "activity.reason.agesTurnedRound"));
    }
    between(faults, "capacity", c.capacity(), 1, MOST_PLACES);
    if (c.priceKroner() < 0 || c.priceKroner() > MOST_KRONER) {
      faults.add(range("priceKroner", 0, MOST_KRONER));
    }
    faults.addAll(SeriesRules.faults(c.series()));
    if (c.placement() != null) {
      faults.addAll(PlacementRules.faults(c.placement()));
    }
    return faults;
  }

  /** What is missing before the public can see it. */
  static List<Reason> gaps(ActivityContent c) {
    var gaps = new ArrayList<Reason>();
    missing(gaps, c.title().isBlank(), "title", "activity.reason.titleMissing");
    missing(gaps, c.description().isBlank(), "description", "activity.reason.descriptionMissing");
    missing(gaps, c.languages().isEmpty(), "languages", "activity.reason.languageMissing");
    missing(gaps, c.interests().isEmpty(), "interests", "activity.reason.interestMissing");
    missing(gaps, c.placeName().isBlank(), "placeName", "activity.reason.placeMissing");
    missing(gaps, c.address().isBlank(), "address", "activity.reason.addressMissing");
    missing(gaps, c.area() == null, "area", "activity.reason.areaMissing");
    if (c.placement() == null) {
      missing(gaps, c.series().rules().isEmpty(), "times", "activity.reason.timeMissing");
    } else {
      gaps.addAll(PlacementRules.gaps(c.placement()));
    }
    missing(gaps, c.capacity() == null, "capacity", "activity.reason.capacityMissing");
    return gaps;
  }

  static void missing(List<Reason> gaps, boolean isMissing, String field, String key) {
    if (isMissing) {
      gaps.add(Reason.at(field, key));
    }
  }

  /** What may stand in a field, in whatever language. */
  static void wording(List<Reason> faults, WrittenField field, String text) {
    if (field == WrittenField.TITLE) {
      line(faults, field.fieldName(), text, field.most());
      noEmail(faults, field.fieldName(), text);
    } else {
      text(faults, field.fieldName(), text, field.most());
    }
  }

  /** One line, without the control characters by which a title could become a mail header. */
  static void line(List<Reason> faults, String field, String text, int most) {
    if (text.codePoints().anyMatch(ActivityRules::breaksLine)) {
      faults.add(Reason.at(field, "activity.reason.oneLine"));
    }
    longest(faults, field, text, most);
  }

  /** What stands in every list and feed is not for telling whom to write to. One fault a field. */
  static void noEmail(List<Reason> faults, String field, String text) {
    boolean isRefusedAnyway = faults.stream().anyMatch(fault -> field.equals(fault.field()));
    if (!isRefusedAnyway && ContactDetails.holdsEmail(text)) {
      faults.add(Reason.at(field, "activity.reason.noEmail"));
    }
  }

  private static void text(List<Reason> faults, String field, String text, int most) {
    if (text.codePoints().anyMatch(c -> c != '\n' && c != '\r' && c != '\t' && breaksLine(c))) {
      faults.add(Reason.at(field, "activity.reason.strangeCharacter"));
    }
    longest(faults, field, text, most);
  }

  private static boolean breaksLine(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static void longest(List<Reason> faults, String field, String text, int most) {
    if (text.length() > most) {
      faults.add(Reason.at(field, "activity.reason.tooLong", Map.of("most", most)));
    }
  }

  static void between(
      List<Reason> faults, String field, @Nullable Integer number, int least, int most) {
    if (number != null && (number < least || number > most)) {
      faults.add(range(field, least, most));
    }
  }

  private static Reason range(String field, int least, int most) {
    return Reason.at(field, "activity.reason.range", Map.of("least", least, "most", most));
  }
}
