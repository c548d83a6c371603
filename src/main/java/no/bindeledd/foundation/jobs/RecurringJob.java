package no.bindeledd.foundation.jobs;

/**
 * Work that comes back by the clock, on one node at a time. Like {@link Job}, it may be cut short
 * and run again.
 */
public interface RecurringJob {

  /** Unique, stable across versions of the program. At most 100 letters. */
  String name();

  /** Key of the text that tells the system administrator what this work is. */
  String title();

  Rhythm rhythm();

  void run();
}
