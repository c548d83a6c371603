package no.bindeledd.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a newcomer, in coarse terms only: never country of origin, religion or health,
 * and nothing in free text.
 *
 * @param language in which the person reads what the portal writes to them
 * @param area a part of the municipality, never an address
 * @param gender only if the person wishes
 * @param languages codes of the languages that the person speaks
 * @param norwegian level per skill; a skill that is missing is unknown
 * @param reachKm how far the person can travel, one of {@link #REACHES}
 */
public record Profile(
    String firstName,
    Language language,
    long area,
    AgeBand ageBand,
    @Nullable Gender gender,
    Set<String> languages,
    Map<Skill, NorwegianLevel> norwegian,
    Set<Interest> interests,
    Set<FreeTime> freeTimes,
    int reachKm) {

  /** Kilometres that can be chosen; the last stands for "anywhere in the municipality". */
  public static final List<Integer> REACHES = List.of(2, 5, 10, 20, 50);

  private static final int LONGEST_NAME = 80;

  public Profile {
    languages = Set.copyOf(languages);
    norwegian = Map.copyOf(norwegian);
    interests = Set.copyOf(interests);
    freeTimes = Set.copyOf(freeTimes);
  }

  /** What is missing or wrong; whether the area exists is the service's question. */
  List<Reason> objections() {
    List<Reason> reasons = objections(firstName, languages);
    if (!REACHES.contains(reachKm)) {
      reasons.add(Reason.at("reach", "people.form.reach.missing"));
    }
    return reasons;
  }

  /** The same of what can be judged while the rest is missing. */
  static List<Reason> objections(String firstName, Set<String> languages) {
    var reasons = new ArrayList<Reason>();
    String name = firstName.strip();
    if (name.isEmpty()) {
      reasons.add(Reason.at("firstName", "people.form.firstName.missing"));
    } else if (name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      reasons.add(Reason.at("firstName", "people.form.firstName.wrong"));
    }
    if (languages.isEmpty()) {
      reasons.add(Reason.at("languages", "people.form.languages.missing"));
    }
    return reasons;
  }
}
