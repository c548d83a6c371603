package no.bindeledd.grant.round;

/** How far the work on a round has come. Whether it is open is a matter of the date: RoundPhase. */
public enum RoundState {
  DRAFT,
  ANNOUNCED,
  /** The committee scores. */
  ASSESSMENT,
  /** Scoring is closed; recommendations and decisions are made. */
  SCORED,
  DECIDED
}
