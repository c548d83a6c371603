package no.bindeledd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.bindeledd.foundation.jobs.DueJobs;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of services and repositories on a real database. All such tests share one context and one
 * database, so each makes a municipality of its own in the {@link World}; runs on H2, on MariaDB
 * and through Connector/J.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "bindeledd.jobs.enabled=false",
      "bindeledd.demo=true",
      "bindeledd.test-language=true",
      "bindeledd.demo-data=false",
      "logging.level.root=warn",
      "spring.datasource.hikari.maximum-pool-size=8"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
  World.class,
  PeopleWorld.class,
  OfferWorld.class,
  TestClock.Configuration.class,
  DueJobs.class
})
public @interface IntegrationTest {}
