package no.bindeledd.organisation.register;

/** The register answers, and what it says is no unit: asking again will not help. */
final class FaultyUnit extends RegisterSilent {
  private static final long serialVersionUID = 1;

  FaultyUnit() {
    super("an answer that is no unit of that number");
  }
}
