package no.bindeledd.activity;

import org.jspecify.annotations.Nullable;

/** What an activity is: something people meet for, or a place at which one of them practises. */
public enum ActivityKind {
  MEETING,
  LANGUAGE_PRACTICE,
  WORK_PRACTICE;

  /** Whether it is a placement (praksisplass). */
  public boolean isPlacement() {
    return this != MEETING;
  }

  /** How the database has it: most are meetings, and have none. */
  public @Nullable String code() {
    return isPlacement() ? name() : null;
  }

  /** What a code of the database means. */
  public static ActivityKind of(@Nullable String code) {
    return code == null ? MEETING : valueOf(code);
  }

  public String textKey() {
    return "activity.kind." + name();
  }
}
