package no.bindeledd.organisation.merge.engine;

/**
 * What two rows for the same organisation would have in common.
 *
 * <p>The weights: three together are worth a person's look. A name or an address of one's own is
 * enough by itself; what many share in a town is not.
 */
public enum KeyKind {
  /** The organisation's number, or one that stands in what it writes of itself. */
  NUMBER(4),
  /** The same words, in whatever order and spelling. */
  NAME(3),
  /** The same words but one. */
  NAME_NEAR(2),
  EMAIL(3),
  PHONE(2),
  /** A website or an e-mail domain of its own. */
  DOMAIN(2),
  /** The street and postal code that the register has; in a shared house many have the same. */
  ADDRESS(1);

  private final int weight;

  KeyKind(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
