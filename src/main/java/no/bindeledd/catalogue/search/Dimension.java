package no.bindeledd.catalogue.search;

/** By what a list is narrowed, each with a count for every choice. */
public enum Dimension {
  MUNICIPALITY,
  LANGUAGE,
  DAY,
  LEVEL,
  CHILD_CARE,
  FREE,
  AGE,
  KIND;

  private static final char SEPARATOR = ':';

  /** How a choice stands in the index. */
  String term(String choice) {
    return ordinal() + String.valueOf(SEPARATOR) + choice;
  }

  /** What stands so in the index. */
  static Dimension of(String term) {
    return values()[Integer.parseInt(term.substring(0, term.indexOf(SEPARATOR)))];
  }

  String choice(String term) {
    return term.substring(term.indexOf(SEPARATOR) + 1);
  }
}
