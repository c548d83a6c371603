package no.bindeledd.foundation.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled false: jobs are written down and wait for another node (or a test) to run them
 * @param threads jobs that run at a time on this node
 * @param poll how often this node asks for jobs that other nodes wrote, or whose time has come
 * @param firstRetry pause after the first failure; it doubles with each further one
 * @param longestRetry no pause is longer
 * @param patience how long running jobs may take to finish when the program is stopped
 */
@ConfigurationProperties("bindeledd.jobs")
record JobsProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("4") int threads,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("30s") Duration firstRetry,
    @DefaultValue("1h") Duration longestRetry,
    @DefaultValue("15s") Duration patience) {

  /**
   * @param failures in a row before this one
   */
  Duration retryAfter(int failures) {
    long factor = 1L << Math.min(failures, 20);
    Duration pause = firstRetry.multipliedBy(factor);
    return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
  }
}
