package no.bindeledd.foundation.start;

import java.io.IOException;

/** What the program is started for when it is not to serve people: done once, and it ends. */
public interface Errand {

  /**
   * Runs when the whole program has started.
   *
   * @throws CannotStart with the sentence for the operator, if it cannot be done
   */
  void run() throws IOException, InterruptedException;
}
