package no.bindeledd.foundation.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** db-scheduler, wired by hand (docs/decisions/0007). */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  // A node that dies is noticed after a minute, and its jobs run elsewhere.
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 6;

  @Bean(destroyMethod = "stop")
  Scheduler scheduler(DataSource dataSource, Tasks tasks, JobsProperties properties, Clock clock) {
    // The proxy is made here and is no bean: everything else keeps the plain data source.
    SchedulerBuilder builder =
        Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), tasks.oneTime())
            .startTasks(tasks.recurring())
            .serializer(new TextSerializer())
            .alwaysPersistTimestampInUTC()
            .clock(clock::instant)
            .threads(properties.threads())
            .pollingInterval(properties.poll())
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(properties.patience())
            // Its own log would show messages of exceptions, which may quote a person.
            .failureLogging(LogLevel.OFF, false);
    return builder.build();
  }

  @Bean
  JobsStart jobsStart(Scheduler scheduler, JobsProperties properties) {
    return new JobsStart(scheduler, properties.enabled());
  }

  /** Jobs begin when the program is ready to serve, not while it is still being put together. */
  record JobsStart(Scheduler scheduler, boolean enabled) {

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      if (enabled) {
        scheduler.start();
      }
    }
  }
}
