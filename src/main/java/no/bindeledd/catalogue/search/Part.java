package no.bindeledd.catalogue.search;

/**
 * Where a word stands in an activity, the weightiest first. A hit in one counts for more than any
 * in the next.
 */
enum Part {
  TITLE(40, 36, 6),
  ORGANISATION(30, 27, 5),
  PLACE(24, 21, 4),
  DESCRIPTION(16, 13, 3);

  private final float exact;
  private final float form;
  private final float mistyped;

  Part(float exact, float form, float mistyped) {
    this.exact = exact;
    this.form = form;
    this.mistyped = mistyped;
  }

  /** What the word as it is written is worth. */
  float exact() {
    return exact;
  }

  /** What another form of the word, or a part of a longer one, is worth. */
  float form() {
    return form;
  }

  /** What a word is worth that may have been meant. */
  float mistyped() {
    return mistyped;
  }

  /** The field of words as they are written. */
  String words() {
    return "w" + ordinal();
  }

  /** The field of all forms and parts. */
  String forms() {
    return "f" + ordinal();
  }
}
