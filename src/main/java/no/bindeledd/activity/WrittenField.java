package no.bindeledd.activity;

/** What its owner writes in words about an activity, and what can stand in several languages. */
public enum WrittenField {
  TITLE("title", 120),
  DESCRIPTION("description", 4000),
  ACCESS_NOTES("accessNotes", 500),
  TASKS("tasks", 2000);

  private final String fieldName;
  private final int most;

  WrittenField(String fieldName, int most) {
    this.fieldName = fieldName;
    this.most = most;
  }

  /** As rules and forms call it. */
  public String fieldName() {
    return fieldName;
  }

  /** How many letters it may have, in any language. */
  public int most() {
    return most;
  }

  public String of(ActivityContent content) {
    return switch (this) {
      case TITLE -> content.title();
      case DESCRIPTION -> content.description();
      case ACCESS_NOTES -> content.accessNotes();
      case TASKS -> content.placement() == null ? "" : content.placement().tasks();
    };
  }
}
