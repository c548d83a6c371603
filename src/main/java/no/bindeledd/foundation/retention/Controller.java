package no.bindeledd.foundation.retention;

/** Who answers for the data (GDPR article 4 no. 7). */
public enum Controller {
  MUNICIPALITY("the municipality"),
  ORGANISATION("the organisation"),
  /** Whoever runs this installation. */
  OPERATOR("the operator");

  private final String words;

  Controller(String words) {
    this.words = words;
  }

  /** As the data-protection page says it. */
  public String words() {
    return words;
  }
}
