package no.bindeledd.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A port that is free, known before the start, so that links in messages lead to it. */
public class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    int port = find();
    TestPropertyValues.of("server.port=" + port, "bindeledd.address=http://localhost:" + port)
        .applyTo(context);
  }

  /**
   * A port on which nobody listens, below those that systems lend to outgoing connections (from
   * 32768): one of these could take it before the test does.
   */
  public static int find() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(12_000, 32_000);
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(port));
        return port;
      } catch (IOException taken) {
        // The next one, then.
      }
    }
  }
}
