package no.bindeledd.foundation.retention;

/** Why it may be held (GDPR article 6 no. 1). */
public enum LegalBasis {
  CONSENT("consent (a)"),
  CONTRACT("agreement with the person (b)"),
  LEGAL_OBLIGATION("legal obligation (c)"),
  PUBLIC_AUTHORITY("public authority (e)"),
  LEGITIMATE_INTEREST("legitimate interest (f)");

  private final String words;

  LegalBasis(String words) {
    this.words = words;
  }

  /** As the data-protection page says it. */
  public String words() {
    return words;
  }
}
