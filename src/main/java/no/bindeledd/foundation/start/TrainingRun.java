package no.bindeledd.foundation.start;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A run that only shows the JVM which classes a start needs, so that it can keep them in its cache:
 * asks for the pages that people ask for first; {@link StartUp} then ends the program. Made by
 * {@code scripts/run} with a data folder that is thrown away.
 */
@Component
@ConditionalOnBooleanProperty("bindeledd.training")
class TrainingRun implements Errand {
  private static final List<String> PAGES =
      List.of(
          "/health/ready",
          "/nb",
          "/nb/",
          "/en",
          "/app",
          // What the browser asks Vaadin for as soon as its page is there.
          "/app/?v-r=init&location=&query=");

  private final Environment environment;

  TrainingRun(Environment environment) {
    this.environment = environment;
  }

  /** Asks for each page once. */
  @Override
  public void run() throws IOException, InterruptedException {
    String here = "http://localhost:" + environment.getRequiredProperty("local.server.port");
    try (var browser =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build()) {
      for (String page : PAGES) {
        browser.send(
            HttpRequest.newBuilder(URI.create(here + page)).build(), BodyHandlers.discarding());
      }
    }
  }
}
