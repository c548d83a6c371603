package no.bindeledd;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. {@code scripts/run} starts it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Bindeledd {

  public static void main(String[] args) {
    SpringApplication.run(Bindeledd.class, args);
  }
}
