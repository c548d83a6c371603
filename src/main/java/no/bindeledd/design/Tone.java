package no.bindeledd.design;

import java.util.Locale;

/** How loudly a state, a notice or a badge speaks. The word beside it says what it means. */
public enum Tone {
  NEUTRAL,
  ACCENT,
  INFO,
  SUCCESS,
  WARNING,
  DANGER;

  String cssName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
