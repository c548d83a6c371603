package no.bindeledd.foundation.start;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Settings that follow from others, so that nobody has to know them: the dialect from the
 * database's address, demo from the embedded database. What a demo must never do stands above every
 * other source, so that no file and no argument can change it.
 */
public class DerivedSettings implements EnvironmentPostProcessor {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String NO_PORT = "-1";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var sources = environment.getPropertySources();
    boolean demo = demo(environment);
    var defaults = new HashMap<String, Object>();
    defaults.put("bindeledd.demo", String.valueOf(demo));
    defaults.put("management.server.address", LOOPBACK);
    // A second demo beside the first must not meet a taken port that nobody asked for.
    defaults.put(
        "management.server.port",
        environment.getProperty("MANAGEMENT_PORT", demo ? NO_PORT : "8081"));
    if (!demo) {
      // A demo's organisations are invented: it has nothing to ask the real registers.
      defaults.put("bindeledd.register.open.units", "https://data.brreg.no/enhetsregisteret/api");
      defaults.put(
          "bindeledd.register.open.voluntary", "https://data.brreg.no/frivillighetsregisteret/api");
    }
    sources.addLast(new MapPropertySource("bindeledd defaults", defaults));
    sources.addLast(new DatabaseSettings(environment));

    var enforced = new HashMap<String, Object>();
    String data = environment.getProperty("bindeledd.data", "./data");
    enforced.put("bindeledd.data", Path.of(data).toAbsolutePath().normalize().toString());
    if (demo) {
      enforced.putAll(Map.of("server.address", LOOPBACK, "management.server.address", LOOPBACK));
    }
    sources.addFirst(new MapPropertySource("bindeledd enforced", enforced));
  }

  private static boolean demo(Environment environment) {
    Boolean chosen = environment.getProperty("bindeledd.demo", Boolean.class);
    return chosen != null
        ? chosen
        : environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
  }

  /**
   * Looked up when asked for and not before: a test names its database after the environment is
   * made.
   */
  private static final class DatabaseSettings extends EnumerablePropertySource<String> {
    private static final String DIALECT = "spring.jooq.sql-dialect";
    private static final String ON_CONNECT = "spring.datasource.hikari.connection-init-sql";

    // Not given to super as the source: Spring would look for sources in it, without end.
    private final Environment environment;

    DatabaseSettings(Environment environment) {
      super("bindeledd database", "");
      this.environment = environment;
    }

    @Override
    public String[] getPropertyNames() {
      return new String[] {DIALECT, ON_CONNECT};
    }

    @Override
    public @Nullable Object getProperty(String name) {
      return switch (name) {
        case DIALECT -> database().dialect().name();
        case ON_CONNECT -> database().onConnect();
        default -> null;
      };
    }

    private Database database() {
      return Database.of(environment.getProperty("spring.datasource.url", ""));
    }
  }
}
