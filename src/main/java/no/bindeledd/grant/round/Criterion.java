package no.bindeledd.grant.round;

/**
 * A criterion of a round.
 *
 * @param weight in parts of a hundred
 */
public record Criterion(long id, CriterionCode code, int weight) {
  /** The lowest and highest score. */
  public static final int LOWEST = 1;

  public static final int HIGHEST = 6;
}
