package no.bindeledd.activity;

import no.bindeledd.foundation.jobs.JobFault;
import no.bindeledd.foundation.text.Language;

/** A machine that translates. What is published is all that it ever gets to read. */
interface Translator {

  /** Whether one is set up. */
  boolean isOn();

  /**
   * Never called inside a transaction.
   *
   * @throws JobFault if there is no answer; it is worth another try later
   */
  String translate(String text, Language from, Language to);
}
