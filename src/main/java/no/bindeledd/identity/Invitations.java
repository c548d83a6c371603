package no.bindeledd.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * A role that is given to an address is an invitation until its holder signs in with a code that
 * goes there. The letter opens nothing by itself: forwarded or kept, it is worth nothing. What it
 * promises stands in the role alone, so that nobody alters it on the way.
 */
public final class Invitations {
  /** How long one waits to be taken up. */
  public static final int DAYS = 30;

  private Invitations() {}

  /** Whatever was given before this, and not taken up, counts no longer. */
  public static Instant lapsedBefore(Instant now) {
    return now.minus(Duration.ofDays(DAYS));
  }

  /** The moment after which it does not count any more; a role that begins later has as long. */
  public static Instant end(Instant given, Instant from) {
    return (from.isAfter(given) ? from : given).plus(Duration.ofDays(DAYS));
  }
}
