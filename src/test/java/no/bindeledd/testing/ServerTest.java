package no.bindeledd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import no.bindeledd.foundation.jobs.DueJobs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test at the front {@link Door} of the running server, on the embedded database: what arrives
 * there is refused before a database is asked, so one kind is enough. All such tests share one
 * server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "bindeledd.jobs.enabled=false",
      "bindeledd.demo=true",
      "bindeledd.test-language=true",
      "bindeledd.demo-data=false",
      "logging.level.root=error"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
  World.class,
  PeopleWorld.class,
  OfferWorld.class,
  TestClock.Configuration.class,
  DueJobs.class
})
public @interface ServerTest {}
