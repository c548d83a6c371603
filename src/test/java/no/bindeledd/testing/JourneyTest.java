package no.bindeledd.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey of people through the running portal, with its demo data, in real Chromium. All
 * journeys share one portal and one browser; each person has a browser window of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "bindeledd.demo=true",
      "bindeledd.test-language=true",
      "bindeledd.demo-data=true",
      "bindeledd.jobs.poll=200ms",
      "bindeledd.map.tiles=https://tiles.example.org/{z}/{x}/{y}.png",
      "bindeledd.map.attribution=© Prøvekart",
      "logging.level.root=warn"
    })
@ContextConfiguration(initializers = {TestDatabase.class, FreePort.class})
@ExtendWith(Browsers.class)
public @interface JourneyTest {}
