package no.bindeledd.identity;

/** This tab was opened in another membership than the session now works in. */
public class StaleTab extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StaleTab() {
    super("stale tab", null, false, false);
  }
}
