package no.bindeledd.demo;

import no.bindeledd.foundation.start.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills a new demo database before the program says that it is ready: runners come before that, and
 * the jobs start after it. {@code bindeledd.demo-data=false} leaves it empty.
 */
@Component
@ConditionalOnBooleanProperty(name = "bindeledd.demo-data", matchIfMissing = true)
class DemoStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final Installation installation;
  private final DemoData data;

  DemoStart(Installation installation, DemoData data) {
    this.installation = installation;
    this.data = data;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (installation.isDemo() && data.makeOnce(DemoData.SEED, DemoSize.FULL)) {
      LOG.info("The demo's invented content was made");
    }
  }
}
