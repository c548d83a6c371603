package no.bindeledd.grant;

/** The two kinds of support in the IMDi scheme. */
public enum SupportKind {
  /** Prosjektstøtte: any voluntary organisation that works here. */
  PROJECT,
  /** Driftsstøtte: immigrant organisations only. */
  OPERATING
}
