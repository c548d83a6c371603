package no.bindeledd.foundation.start;

/** The program must not start here, and its message is the sentence that tells the operator why. */
public class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String sentence) {
    super(sentence, null, false, false);
  }
}
