package no.bindeledd.foundation.start;

import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Keeps Spring from printing the trace of what {@link StartUp} says in one sentence, also where the
 * log is not open yet and the console would have to take it.
 */
class SentenceSpeaksForItself implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof CannotStart) {
        return true;
      }
    }
    return false;
  }
}
