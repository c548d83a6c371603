package no.bindeledd.matching.engine;

import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is to fit, as far as it is known: null or empty means unknown, which is never a
 * no.
 *
 * @param norwegian level per skill; a skill that is missing is unknown
 * @param reachKm how far the person can travel
 */
public record Person(
    long municipality,
    @Nullable Area area,
    @Nullable Integer reachKm,
    @Nullable AgeBand ageBand,
    @Nullable Gender gender,
    Set<String> languages,
    Map<Skill, NorwegianLevel> norwegian,
    Set<Interest> interests,
    Set<FreeTime> freeTimes) {

  /** What speaks for taking part in an activity: how they speak, or else how they follow. */
  @Nullable NorwegianLevel spoken() {
    NorwegianLevel speaking = norwegian.get(Skill.SPEAKING);
    return speaking != null ? speaking : norwegian.get(Skill.LISTENING);
  }
}
