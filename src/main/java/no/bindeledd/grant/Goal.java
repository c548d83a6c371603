package no.bindeledd.grant;

/** The goals of the IMDi scheme (state budget chapter 671 post 71, from 2024). */
public enum Goal {
  /** Diversity, participation and community. */
  A,
  /** Knowledge of society, qualification, Norwegian and digital skills. */
  B,
  /** Against negative social control, and for equality. */
  C,
  /** Capacity of immigrant organisations and cooperation with the public sector. */
  D
}
