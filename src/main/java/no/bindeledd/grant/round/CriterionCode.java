package no.bindeledd.grant.round;

/**
 * What applications are measured by. Title and anchors stand in the texts, the weight in the round.
 */
public enum CriterionCode {
  /** A clear objective and target group within the scheme. */
  CLEAR_GOAL,
  /** A realistic plan and budget. */
  REALISTIC_PLAN,
  /** How much voluntary effort there is. */
  VOLUNTARY_EFFORT,
  /** Local anchoring and cooperation. */
  LOCAL_ANCHORING,
  /** Adds to what the public services do. */
  SUPPLEMENT
}
