package no.bindeledd.foundation.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import no.bindeledd.foundation.logging.LogWithoutPeople;
import no.bindeledd.foundation.logging.TraceWithoutMessages;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What can be known before anything is opened: after the settings are read and before the first
 * line is logged, for the log itself lies in the data folder.
 */
class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  @Override
  public int getOrder() {
    // Boot reads the settings at 10 and opens the log at 20 after the highest precedence.
    return Ordered.HIGHEST_PRECEDENCE + 15;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    Database.of(environment.getProperty("spring.datasource.url", ""));
    boolean demo = environment.getRequiredProperty("bindeledd.demo", Boolean.class);
    if (demo && !environment.getProperty("spring.mail.host", "").isBlank()) {
      throw new CannotStart(
          "A demo never sends by a real mail server: take SPRING_MAIL_HOST away, or set"
              + " BINDELEDD_DEMO=false with an empty database.");
    }
    Path data = Path.of(environment.getRequiredProperty("bindeledd.data"));
    mustBeWritable(data);
    mustBeFree(environment, "server", "SERVER_PORT");
    mustBeFree(environment, "management.server", "MANAGEMENT_PORT");
    environment.getPropertySources().addLast(log(environment, data));
  }

  private static void mustBeWritable(Path data) {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "start", ".tmp"));
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder "
              + data
              + " cannot be written to: set BINDELEDD_DATA to a folder that can.");
    }
  }

  private static void mustBeFree(
      ConfigurableEnvironment environment, String prefix, String variable) {
    String text = environment.getProperty(prefix + ".port", "8080");
    int port;
    try {
      port = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CannotStart(variable + " must be a number, and is \"" + text + "\".");
    }
    if (port <= 0) {
      return;
    }
    String address = environment.getProperty(prefix + ".address", "");
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(
          address.isEmpty()
              ? new InetSocketAddress(port)
              : new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotStart(
          "Port "
              + port
              + " cannot be opened, most likely because another program uses it: set "
              + variable
              + " to a free one.");
    }
  }

  /**
   * The console belongs to what {@link Welcome} says. The log is JSON, in the data folder, or on
   * standard out for those whose platform collects it there.
   */
  private static MapPropertySource log(ConfigurableEnvironment environment, Path data) {
    var settings = new HashMap<String, Object>();
    settings.put(
        "logging.structured.json.stacktrace.printer", TraceWithoutMessages.class.getName());
    settings.put("logging.structured.json.customizer", LogWithoutPeople.class.getName());
    settings.put("logging.structured.json.exclude", "error.message");
    if ("console".equals(environment.getProperty("BINDELEDD_LOG"))) {
      settings.put("logging.structured.format.console", "ecs");
    } else {
      settings.put("logging.threshold.console", "off");
      settings.put("logging.structured.format.file", "ecs");
      settings.put("logging.file.name", data.resolve("logs/bindeledd.log").toString());
    }
    return new MapPropertySource("bindeledd log", settings);
  }
}
