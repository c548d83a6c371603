package no.bindeledd.foundation.access;

/** Who calls a service. Every service method takes one and says in its access rule what it may. */
public sealed interface Caller {

  /** A person at work in one of their memberships. */
  record SignedIn(long account, long membership, Assurance assurance) implements Caller {}

  /**
   * A person without a membership in use: signed in on their own behalf.
   *
   * @param subject the account
   */
  record Self(long subject, Assurance assurance) implements Caller {}

  /**
   * Whoever holds a one-purpose link.
   *
   * @param subject what the link is about: the row it opens
   */
  record LinkHolder(long subject) implements Caller {}

  /** The program itself; the name goes into the history. */
  record Job(String name) implements Caller {}

  /** Nobody in particular. */
  record Anyone() implements Caller {}

  Caller ANYONE = new Anyone();

  static Caller job(String name) {
    return new Job(name);
  }
}
