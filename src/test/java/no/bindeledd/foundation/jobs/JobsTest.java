package no.bindeledd.foundation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class JobsTest {
  @Autowired Jobs jobs;
  @Autowired JobBoard board;
  @Autowired DueJobs due;
  @Autowired Transactions transactions;
  @Autowired TestClock clock;
  @Autowired ProbeJob probe;

  private final String id = UUID.randomUUID().toString();

  @Test
  void aJobRunsOnceWithItsPayload() {
    jobs.schedule(ProbeJob.NAME, id, id + " på");
    due.run();
    due.run();
    assertThat(probe.runs(id + " på")).isOne();
    assertThat(find()).isEmpty();
  }

  @Test
  void aRollbackTakesTheJobAway() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      jobs.schedule(ProbeJob.NAME, id, id);
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    due.run();
    assertThat(find()).isEmpty();
    assertThat(probe.runs(id)).isZero();
  }

  @Test
  void aDuplicateIsRefusedQuietlyAndSpoilsNothing() {
    String other = UUID.randomUUID().toString();
    transactions.run(
        () -> {
          assertThat(jobs.schedule(ProbeJob.NAME, id, id)).isTrue();
          assertThat(jobs.schedule(ProbeJob.NAME, id, "second")).isFalse();
          assertThat(jobs.schedule(ProbeJob.NAME, other, other)).isTrue();
        });
    assertThat(jobs.schedule(ProbeJob.NAME, id, "third")).isFalse();
    due.run();
    assertThat(probe.runs(id)).isOne();
    assertThat(probe.runs(other)).isOne();
  }

  @Test
  void aJobForLaterWaitsForItsTime() {
    Instant when = clock.instant().plus(Duration.ofMinutes(10));
    jobs.schedule(ProbeJob.NAME, id, id, when);
    due.run();
    assertThat(probe.runs(id)).isZero();
    assertThat(status().next()).isEqualTo(when);
    clock.pass(Duration.ofMinutes(10));
    due.run();
    assertThat(probe.runs(id)).isOne();
  }

  @Test
  void aJobThatNobodyKnowsIsAFaultOfTheProgram() {
    assertThatThrownBy(() -> jobs.schedule("mistyped", id, id))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailureIsKeptWithoutItsWordsAndPutOffLongerEachTime() {
    probe.on(
        id,
        () -> {
          throw new IllegalStateException("no place for ola.nordmann@example.org");
        });
    jobs.schedule(ProbeJob.NAME, id, id);
    due.run();
    assertThat(status().state()).isEqualTo(JobState.FAILED);
    assertThat(status().failures()).isOne();
    assertThat(status().fault()).startsWith("IllegalStateException (").doesNotContain("ola");
    assertThat(pause()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
    clock.pass(Duration.ofSeconds(31));
    due.run();
    assertThat(status().failures()).isEqualTo(2);
    assertThat(pause()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
    board.cancel(ProbeJob.NAME, id);
  }

  @Test
  void aFaultInOurOwnWordsIsShown() {
    probe.on(
        id,
        () -> {
          throw new JobFault("The mail server answered 421");
        });
    jobs.schedule(ProbeJob.NAME, id, id);
    due.run();
    assertThat(status().fault()).startsWith("The mail server answered 421");
    board.cancel(ProbeJob.NAME, id);
  }

  @Test
  void aSuccessTakesTheFaultAway() {
    probe.on(
        id,
        () -> {
          if (probe.runs(id) == 1) {
            throw new JobFault("first time");
          }
        });
    jobs.schedule(ProbeJob.NAME, id, id);
    due.run();
    clock.pass(Duration.ofMinutes(1));
    due.run();
    assertThat(probe.runs(id)).isEqualTo(2);
    assertThat(find()).isEmpty();
    jobs.schedule(ProbeJob.NAME, id, "again", clock.instant().plus(Duration.ofDays(1)));
    assertThat(status().fault()).isNull();
    board.cancel(ProbeJob.NAME, id);
  }

  @Test
  void aFailedJobRunsAtOnceWhenAPersonWantsItTo() {
    probe.on(
        id,
        () -> {
          if (probe.runs(id) == 1) {
            throw new JobFault("first time");
          }
        });
    jobs.schedule(ProbeJob.NAME, id, id);
    due.run();
    assertThat(board.runNow(ProbeJob.NAME, id)).isTrue();
    due.run();
    assertThat(probe.runs(id)).isEqualTo(2);
    assertThat(board.runNow(ProbeJob.NAME, id)).isFalse();
  }

  @Test
  void aCancelledJobIsGoneAndNeverRuns() {
    jobs.schedule(ProbeJob.NAME, id, id);
    assertThat(board.cancel(ProbeJob.NAME, id)).isTrue();
    due.run();
    assertThat(probe.runs(id)).isZero();
    assertThat(board.cancel(ProbeJob.NAME, id)).isFalse();
  }

  private JobStatus status() {
    return find().orElseThrow();
  }

  private Duration pause() {
    return Duration.between(clock.instant(), status().next());
  }

  private Optional<JobStatus> find() {
    return board.list(null, 0, 1000).stream().filter(s -> s.instance().equals(id)).findFirst();
  }
}
