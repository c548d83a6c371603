package no.bindeledd.grant.round;

/** What a round is right now: its state, and for an announced one what the calendar says. */
public enum RoundPhase {
  DRAFT,
  /** Announced; applications are not taken yet. */
  ANNOUNCED,
  OPEN,
  /** The deadline has passed; the officer screens. */
  CLOSED,
  ASSESSMENT,
  SCORED,
  DECIDED
}
