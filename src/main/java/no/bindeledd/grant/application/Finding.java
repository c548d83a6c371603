package no.bindeledd.grant.application;

/** What a rule says about an application. */
public record Finding(EligibilityRule rule, Outcome outcome) {

  /** The four answers of a rule. */
  public enum Outcome {
    MET,
    /** Hinders sending. */
    NOT_MET,
    /** The officer looks at it; it does not hinder sending. */
    TO_BE_JUDGED,
    /** The rule does not concern this kind of support. */
    NOT_RELEVANT
  }

  static Outcome when(boolean met) {
    return met ? Outcome.MET : Outcome.NOT_MET;
  }

  public boolean hinders() {
    return outcome == Outcome.NOT_MET;
  }

  public boolean isRelevant() {
    return outcome != Outcome.NOT_RELEVANT;
  }
}
