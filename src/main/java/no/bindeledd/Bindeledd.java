package no.bindeledd;

import no.bindeledd.foundation.start.StartUp;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. {@code scripts/run} starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bindeledd {

  public static void main(String[] args) {
    StartUp.run(Bindeledd.class, args);
  }
}
