package no.bindeledd.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A port that is free, known before the start, so that links in messages lead to it. */
public class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try (var socket = new ServerSocket(0)) {
      TestPropertyValues.of(
              "server.port=" + socket.getLocalPort(),
              "bindeledd.address=http://localhost:" + socket.getLocalPort())
          .applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
