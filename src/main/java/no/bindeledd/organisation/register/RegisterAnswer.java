package no.bindeledd.organisation.register;

/** What is known of an organisation number, and where it is known from. */
public sealed interface RegisterAnswer {

  /**
   * A unit of the register.
   *
   * @param live asked just now, else from our copy
   */
  record Found(RegisterUnit unit, boolean live) implements RegisterAnswer {}

  /** One person's business: it is personal data, and nothing of it is shown or kept. */
  record SoleProprietor() implements RegisterAnswer {}

  /** The register had it and has deleted it. */
  record Deleted() implements RegisterAnswer {}

  /** The register has no such number. */
  record Unknown() implements RegisterAnswer {}

  /** The register does not answer. */
  record Silent() implements RegisterAnswer {}

  /** Our copy does not have it, and this installation asks nobody. */
  record NotAsked() implements RegisterAnswer {}
}
