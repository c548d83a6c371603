package no.bindeledd.foundation.jobs;

/**
 * One kind of work that follows a change. Runs outside any transaction, at least once: a machine
 * that dies half-way runs it again elsewhere, so it must find out what is already done. Whatever it
 * throws is kept for the system administrator, and the job is tried again later.
 */
public interface Job {

  /** Unique, stable across versions of the program: waiting jobs carry it. At most 100 letters. */
  String name();

  /** Key of the text that tells the system administrator what this work is. */
  String title();

  /**
   * @param payload what was given to {@link Jobs#schedule}: ids, never personal data
   */
  void run(String payload);
}
