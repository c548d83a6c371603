package no.bindeledd.foundation.access;

/**
 * The thing is not there, or not for this caller: both read the same, so that nobody learns from
 * the answer what exists.
 */
public class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** For a thing that must be there, though nothing of it is needed. */
  public static void unless(boolean found) {
    if (!found) {
      throw new NotFound();
    }
  }

  public NotFound() {
    super("not found", null, false, false);
  }
}
