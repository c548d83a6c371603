package no.bindeledd.notification;

import no.bindeledd.foundation.jobs.JobFault;

/** A channel could not hand a message over. Says nothing about to whom. */
public class Undelivered extends JobFault {
  private static final long serialVersionUID = 1;

  private final boolean forGood;

  private Undelivered(String message, boolean forGood) {
    super(message);
    this.forGood = forGood;
  }

  /** Worth another attempt: the server is away, slow, full or busy. */
  public static Undelivered forNow(String why) {
    return new Undelivered(why, false);
  }

  /** The other side says that it will not take it. */
  public static Undelivered forGood(String why) {
    return new Undelivered(why, true);
  }

  public boolean isForGood() {
    return forGood;
  }
}
