package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/** How old somebody is, roughly: nobody needs to say more to find something to do. */
public enum AgeGroup {
  CHILD(0, 12),
  YOUTH(13, 17),
  ADULT(18, 66),
  SENIOR(67, 150);

  private final int from;
  private final int to;

  AgeGroup(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** In years, the first of the group. */
  public int from() {
    return from;
  }

  /** In years, the last of the group. */
  public int to() {
    return to;
  }

  /** Whether some of this age may come, by the limits of an activity; null is no limit. */
  public boolean fits(@Nullable Integer ageFrom, @Nullable Integer ageTo) {
    return (ageFrom == null || ageFrom <= to) && (ageTo == null || ageTo >= from);
  }
}
