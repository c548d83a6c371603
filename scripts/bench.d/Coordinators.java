import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented colleagues of the demo's coordinator, in the same unit. The demo has three coordinators
 * and the portal gives an address five codes in a quarter of an hour; that limit stays as it is,
 * and so each session is that of another person, as it is at work.
 */
final class Coordinators {
  private static final String OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
  private static final long GIVE_UP_SECONDS = 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private int next = 1;

  /** Writes them into the database, which nobody has open. */
  static Coordinators hire(Path data, int count) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("bindeledd") + OPTIONS;
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var account =
            connection.prepareStatement(
                """
                insert into account (id, email, name, language, created_at, version)
                values (?, ?, ?, 'nb', ?, 1)
                """);
        var membership =
            connection.prepareStatement(
                """
                insert into membership
                  (id, account_id, role, municipality_id, unit_id, valid_from, version)
                select ?, ?, m.role, m.municipality_id, m.unit_id, m.valid_from, 1
                from membership m join account a on a.id = m.account_id
                where a.email = 'koordinator@example.org'
                """)) {
      var since = Timestamp.from(Instant.now().minus(Duration.ofDays(1)));
      for (int id = 1; id <= count; id++) {
        account.setLong(1, id);
        account.setString(2, address(id));
        account.setString(3, "Kollega Nummer" + id);
        account.setTimestamp(4, since);
        account.addBatch();
        membership.setLong(1, id);
        membership.setLong(2, id);
        membership.addBatch();
      }
      account.executeBatch();
      membership.executeBatch();
    }
    return new Coordinators();
  }

  /** The address of one who has not come yet. */
  String next() {
    return address(next++);
  }

  /** Waits for the code that went to an address, in the outbox that a demo has. */
  String codeSentTo(URI portal, String address) throws IOException, InterruptedException {
    URI outbox =
        portal.resolve(
            "/demo/outbox.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
    while (System.nanoTime() < until) {
      Matcher code =
          CODE.matcher(
              client.send(HttpRequest.newBuilder(outbox).build(), BodyHandlers.ofString()).body());
      if (code.find()) {
        return code.group();
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException("no code came to " + address);
  }

  private static String address(int number) {
    return "kollega" + number + "@example.org";
  }
}
