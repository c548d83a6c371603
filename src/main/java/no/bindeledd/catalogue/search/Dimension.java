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

  /** How a choice stands in the index. */
  String term(String choice) {
    return ordinal() + ":" + choice;
  }
}
