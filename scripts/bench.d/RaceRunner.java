import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** One who signs up by their link, and then leaves, answers or says nothing. */
final class RaceRunner {
  private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"(\\w+)\"");
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  private static final int PATIENCE = 10;

  private final URI node;
  private final int number;

  RaceRunner(URI node, int number) {
    this.node = node;
    this.number = number;
  }

  static String email(int number) {
    return "race" + number + "@example.org";
  }

  /** Stands in the message to them; here it is known, so that nobody has to read mail. */
  static String token(int number) {
    return "r".repeat(37) + "%06d".formatted(number);
  }

  /**
   * @return whether they came into the queue or got a place
   */
  boolean run() throws IOException, InterruptedException {
    String place = enter();
    if (number % 3 == 0) {
      press(place, "leave");
    } else if (number % 3 == 1) {
      press(place, "yes");
    }
    return place.contains("/me/place/");
  }

  /** Says yes to an offer. */
  void accept() throws IOException, InterruptedException {
    press(enter(), "yes");
  }

  /** Pressed again, the button leads to what came of it; whoever is told to wait presses again. */
  private String enter() throws IOException, InterruptedException {
    String place = "";
    for (int press = 0; place.isEmpty() && press < PATIENCE; press++) {
      place =
          post("/me/sign-up/" + token(number), "name=Per&queue=true")
              .headers()
              .firstValue("Location")
              .orElse("");
    }
    return place;
  }

  private void press(String place, String what) throws IOException, InterruptedException {
    String page =
        BROWSER
            .send(HttpRequest.newBuilder(node.resolve(place)).build(), BodyHandlers.ofString())
            .body();
    var entry = ENTRY.matcher(page);
    if (entry.find() && page.contains("value=\"" + what + "\"")) {
      post(place, "what=" + what + "&entry=" + entry.group(1));
    }
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return BROWSER.send(
        HttpRequest.newBuilder(node.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
