import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The activity that everybody wants to come to, and what the database says of it. */
final class RaceField implements AutoCloseable {
  private static final long REQUESTS = 77_000_000L;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LOOK =
      """
      select sum(case when s.state in ('TAKEN', 'OFFERED') then 1 else 0 end),
        sum(case when s.state = 'WAITING' then 1 else 0 end),
        coalesce(max(case when s.state in ('TAKEN', 'OFFERED') then s.queue_number end), 0),
        coalesce(min(case when s.state = 'WAITING' then s.queue_number end), 9223372036854775807),
        max(a.places_taken)
      from activity a join sign_up s on s.municipality_id = a.municipality_id and s.activity_id = a.id
      where a.id = ?
      """;

  private final Node.Database database;
  private final int people;
  private final int places;
  private final long municipality = CatalogueData.municipality(0);
  private final long activity = CatalogueData.activity(0);
  private final Connection connection;
  private volatile boolean over;
  private volatile int most;
  private volatile int looks;
  private volatile boolean orderKept = true;

  RaceField(Node.Database database, int people, int places) throws SQLException {
    this.database = database;
    this.people = people;
    this.places = places;
    connection = connect();
  }

  /** What one statement sees. */
  record Moment(int held, int waiting, long last, long first, int counted) {
    boolean orderKept() {
      return last < first && held == counted;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), "");
  }

  /** An activity with places, and a link for each who wants one. */
  void fill() throws Exception {
    new CatalogueData(connection, new CatalogueData.Size(1, 1, 1)).fill();
    connection.setAutoCommit(true);
    try (var set =
        connection.prepareStatement(
            "update activity set capacity = ?, places_taken = 0 where id = ?")) {
      set.setInt(1, places);
      set.setLong(2, activity);
      set.executeUpdate();
    }
    Timestamp now = Timestamp.from(Instant.now());
    Timestamp later = Timestamp.from(Instant.now().plus(Duration.ofHours(2)));
    try (var requests =
            connection.prepareStatement(
                "insert into sign_up_request (municipality_id, id, activity_id, address, language,"
                    + " group_kind, children, asked_at) values (?, ?, ?, ?, 'nb', 'EVERYONE', 0, ?)");
        var links =
            connection.prepareStatement(
                "insert into one_time_link (token_hash, purpose, municipality_id, subject_id,"
                    + " created_at, expires_at) values (?, 'SIGN_UP', ?, ?, ?, ?)")) {
      for (int i = 0; i < people; i++) {
        requests.setLong(1, municipality);
        requests.setLong(2, REQUESTS + i);
        requests.setLong(3, activity);
        requests.setString(4, RaceRunner.email(i));
        requests.setTimestamp(5, now);
        requests.addBatch();
        links.setString(1, hash(RaceRunner.token(i)));
        links.setLong(2, municipality);
        links.setLong(3, REQUESTS + i);
        links.setTimestamp(4, now);
        links.setTimestamp(5, later);
        links.addBatch();
      }
      requests.executeBatch();
      links.executeBatch();
    }
  }

  private static String hash(String token) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
  }

  /** Looks, one statement after the other, until it is over. */
  Void watch() throws SQLException {
    try (var own = connect()) {
      while (!over) {
        Moment now = moment(own);
        most = Math.max(most, Math.max(now.held(), now.counted()));
        orderKept &= now.orderKept();
        looks++;
      }
    }
    return null;
  }

  /** Every now and then the time of an offer is over. */
  Void letOffersEnd() throws Exception {
    try (var own = connect();
        var end =
            own.prepareStatement(
                "update sign_up set offer_ends_at = ? where activity_id = ? and state = 'OFFERED'"
                    + " order by id limit 1")) {
      while (!over) {
        end.setTimestamp(1, Timestamp.from(Instant.now().minusSeconds(1)));
        end.setLong(2, activity);
        end.executeUpdate();
        Thread.sleep(200);
      }
    }
    return null;
  }

  /** The job comes back by its clock. */
  void untilTheJobHasPassedSomethingOn() throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (ended() == 0 && Instant.now().isBefore(until)) {
      Thread.sleep(200);
    }
  }

  void finish() {
    over = true;
  }

  /** Everybody who has an offer says yes, until nobody has one. */
  void comeToRest(URI node) throws Exception {
    try (var back =
        connection.prepareStatement(
            "update sign_up set offer_ends_at = ? where activity_id = ? and state = 'OFFERED'")) {
      back.setTimestamp(1, Timestamp.from(Instant.now().plus(Duration.ofHours(1))));
      back.setLong(2, activity);
      back.executeUpdate();
    }
    for (List<Integer> open = offered(); !open.isEmpty(); open = offered()) {
      for (int person : open) {
        new RaceRunner(node, person).accept();
      }
    }
  }

  private List<Integer> offered() throws SQLException {
    var found = new ArrayList<Integer>();
    try (var ask =
        connection.prepareStatement(
            "select a.email from sign_up s join account a on a.id = s.account_id"
                + " where s.activity_id = ? and s.state = 'OFFERED'")) {
      ask.setLong(1, activity);
      var rows = ask.executeQuery();
      while (rows.next()) {
        found.add(Integer.parseInt(rows.getString(1).replaceAll("\\D", "")));
      }
    }
    return found;
  }

  Moment moment() throws SQLException {
    return moment(connection);
  }

  private Moment moment(Connection own) throws SQLException {
    try (var ask = own.prepareStatement(LOOK)) {
      ask.setLong(1, activity);
      var row = ask.executeQuery();
      row.next();
      return new Moment(
          row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getInt(5));
    }
  }

  int ended() throws SQLException {
    try (var ask =
        connection.prepareStatement(
            "select count(*) from sign_up where activity_id = ? and state = 'LAPSED'")) {
      ask.setLong(1, activity);
      var row = ask.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }

  int most() {
    return most;
  }

  int looks() {
    return looks;
  }

  boolean orderKept() {
    return orderKept;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
