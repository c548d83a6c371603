package no.bindeledd.foundation.jobs;

/**
 * A failure whose words may be kept and shown to the system administrator. Of other exceptions only
 * the class is kept, because their messages may quote what people wrote.
 */
public class JobFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param message constant words and numbers, nothing about a person
   */
  public JobFault(String message) {
    super(message);
  }
}
