package no.bindeledd.matching.engine;

import java.util.List;
import java.util.Set;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/**
 * Something that may fit, as anybody may know it: the area stands for the place, whether or not the
 * address is public, so that no answer tells more than the area.
 *
 * @param suggested it waits for the person's answer already
 */
public record Offer(
    long municipality,
    long id,
    Set<String> languages,
    NorwegianLevel lowestLevel,
    Audience audience,
    @Nullable Integer ageFrom,
    @Nullable Integer ageTo,
    Set<Interest> interests,
    Area area,
    List<WeeklyTime> times,
    boolean full,
    boolean suggested) {}
