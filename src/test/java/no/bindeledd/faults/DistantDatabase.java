package no.bindeledd.faults;

import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.bindeledd.testing.TestDatabase;
import org.h2.tools.Server;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database behind a {@link Line}, which is a bean: a server of the kind under test, and for the
 * embedded kind H2 as a server, so that every run shows what a program does without its database.
 */
public class DistantDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String URL = "spring.datasource.url";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var settings = new HashMap<>(TestDatabase.create());
    String url = settings.get(URL);
    Line line = url.startsWith("jdbc:h2:") ? toEmbedded(settings) : toServer(settings, url);
    TestPropertyValues.of(settings).applyTo(context);
    context.getBeanFactory().registerSingleton("line", line);
  }

  private static Line toServer(Map<String, String> settings, String url) {
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    var line = new Line(port);
    settings.put(URL, url.replace(":" + port + "/", ":" + line.port() + "/"));
    return line;
  }

  private static Line toEmbedded(Map<String, String> settings) {
    try {
      var server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-ifNotExists").start();
      var line = new Line(server.getPort());
      settings.put(
          URL,
          "jdbc:h2:tcp://localhost:"
              + line.port()
              + "/mem:away"
              + UUID.randomUUID()
              + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
              + ";DB_CLOSE_DELAY=-1");
      return line;
    } catch (SQLException e) {
      throw new IllegalStateException("H2 does not serve", e);
    }
  }
}
