package no.bindeledd.grant.round;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides about a round. While it is a draft, anything may still be missing.
 *
 * @param about what the municipality itself says about the round
 * @param deadlineOn the last day to apply; it ends at midnight in Norway
 * @param assessedBy the day by which the committee has scored
 * @param decidedBy the day by which applicants have an answer
 * @param unit the unit that administers the scheme
 * @param arrivalDays days until a letter has reached the applicant through the round's channel
 * @param appealWeeks weeks from arrival in which an applicant may appeal (Public Administration Act
 *     §29)
 * @param minimumMembers counting members that operating support takes
 * @param minimumYears how old an organisation must be for operating support
 * @param weights parts of a hundred
 */
public record Terms(
    String name,
    @Nullable String about,
    Set<SupportKind> kinds,
    Set<Goal> goals,
    @Nullable Long budgetKroner,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate deadlineOn,
    @Nullable LocalDate assessedBy,
    @Nullable LocalDate decidedBy,
    @Nullable Long unit,
    @Nullable String appealBody,
    int arrivalDays,
    int appealWeeks,
    int minimumMembers,
    int minimumYears,
    Map<CriterionCode, Integer> weights) {

  public Terms {
    kinds = Set.copyOf(kinds);
    goals = Set.copyOf(goals);
    weights = Map.copyOf(weights);
  }

  public int weightSum() {
    return weights.values().stream().mapToInt(Integer::intValue).sum();
  }

  public long budgetOrZero() {
    return budgetKroner == null ? 0 : budgetKroner;
  }
}
