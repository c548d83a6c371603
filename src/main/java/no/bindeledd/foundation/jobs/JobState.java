package no.bindeledd.foundation.jobs;

/** How a job stands. */
public enum JobState {
  /** Its time has not come, or no thread is free. */
  WAITING,
  RUNNING,
  /** Its last run failed; it will be tried again. */
  FAILED
}
