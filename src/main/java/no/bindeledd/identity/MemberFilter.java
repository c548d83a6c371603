package no.bindeledd.identity;

/**
 * Which members to list.
 *
 * @param text part of a name or an address; empty for all
 */
public record MemberFilter(String text, Which which) {

  /** How far their roles have come. */
  public enum Which {
    /** The role counts or will count, or waits to be taken up. */
    NOW,
    /** Of these, the invitations that nobody has taken up. */
    INVITED,
    ENDED
  }
}
