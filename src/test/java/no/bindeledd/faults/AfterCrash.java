package no.bindeledd.faults;

import java.util.Map;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.testing.TestClock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;

/** The program once more, on the database that a killed one has left; its jobs run when told to. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "bindeledd.jobs.enabled=false",
      "bindeledd.demo=true",
      "bindeledd.demo-data=false",
      "logging.level.root=warn"
    })
@ContextConfiguration(initializers = AfterCrash.Settings.class)
@Import({TestClock.Configuration.class, DueJobs.class})
final class AfterCrash {
  private static Map<String, String> settings = Map.of();

  private AfterCrash() {}

  static ConfigurableApplicationContext start(Map<String, String> database) {
    settings = database;
    return (ConfigurableApplicationContext)
        new TestContextManager(AfterCrash.class).getTestContext().getApplicationContext();
  }

  /** Which database it is. */
  static class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(settings).applyTo(context);
    }
  }
}
