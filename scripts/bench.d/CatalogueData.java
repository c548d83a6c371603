import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Fills an empty, migrated database with a catalogue: activities of organisations in
 * municipalities, each with a session a week for 13 weeks. The same sizes make the same rows, apart
 * from dates, which follow from today's. The words for the search without an index are those of
 * titles only.
 */
final class CatalogueData {
  static final int WEEKS = 13;
  static final String BUSY_MEMBER = "travel@example.org";

  /** The first organisation of a large catalogue has so many, 5,005 sessions in all. */
  private static final int OF_THE_BUSIEST = 385;

  private static final int ROWS_AT_A_TIME = 1000;
  private static final int AREAS = 4;
  private static final long SEED = 2026;
  private static final String[] STARTS = {
    "Ask", "Bjørk", "Dal", "Elv", "Fager", "Gran", "Hauk", "Is", "Kvern", "Lind", "Mo", "Nord", "Os",
    "Rogn", "Sol", "Tverr", "Ul", "Vest", "Øst", "Ås"
  };
  private static final String[] ENDS = {
    "berg", "bø", "dal", "eid", "fjord", "gard", "heim", "lia", "lund", "mark", "mo", "nes", "rud",
    "set", "sund", "tun", "vik", "voll", "ås", "øy"
  };
  private static final String[] LANGUAGES = {"nb", "en", "uk", "ar", "so", "ti", "fa", "pl", "es"};
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  private static final String[] LEVELS = {"NONE", "A1", "A2", "B1"};
  private static final String[] INTERESTS = {"CONVERSATION", "SPORT", "FOOD", "CRAFT", "MUSIC"};

  /** How much there is. */
  record Size(int municipalities, int organisations, int activities) {}

  private final Connection db;
  private final Size size;
  private final Random random = new Random(SEED);
  private final List<String> titles = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final LocalDate monday;

  CatalogueData(Connection db, Size size) throws Exception {
    this.db = db;
    this.size = size;
    monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    for (String line : Files.readAllLines(Path.of("src/main/resources/demo/activities.txt"))) {
      if (line.startsWith("nb.title ")) {
        titles.add(line.substring(9));
      } else if (line.startsWith("nb.text ")) {
        texts.add(line.substring(8));
      }
    }
  }

  static long municipality(int number) {
    return 1_000_000L + number;
  }

  static long activity(int number) {
    return 10_000_000L + number;
  }

  /** The title of some activity, for those who want to search for its words. */
  List<String> titles() throws SQLException {
    var found = new ArrayList<String>();
    try (var rows =
        db.createStatement().executeQuery("select distinct title from activity order by title")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  void fill() throws SQLException {
    db.setAutoCommit(false);
    places();
    organisations();
    member();
    activities();
    sessions();
    db.setAutoCommit(true);
  }

  private String name(int number) {
    return STARTS[number % STARTS.length]
        + ENDS[number / STARTS.length % ENDS.length]
        + (number < STARTS.length * ENDS.length ? "" : " " + number);
  }

  private void places() throws SQLException {
    try (var rows =
            new Rows(
                "municipality",
                "id, name, slug, language_form, small_mode, version",
                6);
        var versions = new Rows("catalogue_version", "municipality_id, version", 2);
        var areas = new Rows("area", "municipality_id, id, name, latitude, longitude", 5)) {
      for (int m = 0; m < size.municipalities(); m++) {
        rows.add(municipality(m), name(m), "bench-" + m, "nb", false, 1);
        versions.add(municipality(m), 1);
        for (int a = 0; a < AREAS; a++) {
          areas.add(
              municipality(m), 1 + a, name(m * AREAS + a + 100), 58.5 + m * 0.2, 8.0 + a * 0.3);
        }
      }
    }
  }

  private void organisations() throws SQLException {
    try (var rows =
            new Rows(
                "organisation",
                "id, name, kind, email, language_form, in_voluntary_register, version",
                7);
        var presences = new Rows("organisation_presence", "municipality_id, organisation_id", 2)) {
      for (int o = 0; o < size.organisations(); o++) {
        int m = o % size.municipalities();
        rows.add(
            organisation(o),
            name(o) + " " + new String[] {"idrettslag", "venner", "forening", "klubb"}[o % 4],
            "VOLUNTARY",
            "o" + o + "@example.org",
            "nb",
            true,
            1);
        presences.add(municipality(m), organisation(o));
      }
    }
  }

  private static long organisation(int number) {
    return 5_000_000L + number;
  }

  private int owner(int activity) {
    boolean large = size.activities() >= 10 * OF_THE_BUSIEST;
    return large && activity < OF_THE_BUSIEST ? 0 : activity % size.organisations();
  }

  /** Somebody who may look at the sessions of the first organisation. */
  private void member() throws SQLException {
    Timestamp since = Timestamp.from(Instant.now().minusSeconds(86_400));
    try (var accounts =
            new Rows("account", "id, email, name, language, created_at, version", 6);
        var memberships =
            new Rows("membership", "id, account_id, role, organisation_id, valid_from, version", 6)) {
      accounts.add(1, BUSY_MEMBER, "Travel Arrangør", "nb", since, 1);
      memberships.add(1, 1, "ORGANISATION_MEMBER", organisation(0), since, 1);
    }
  }

  private void activities() throws SQLException {
    Timestamp now = Timestamp.from(Instant.now());
    try (var rows =
            new Rows(
                "activity",
                "municipality_id, id, organisation_id, state, title, description, audience,"
                    + " age_from, lowest_level, place_name, address, area_id, access_notes,"
                    + " address_after_sign_up, starts_on, ends_on, capacity, places_taken,"
                    + " price_kroner, child_care, created_at, changed_at, published_at, listed_at,"
                    + " version, planned_until",
                26);
        var languages =
            new Rows("activity_language", "municipality_id, activity_id, language_code", 3);
        var interests = new Rows("activity_interest", "municipality_id, activity_id, interest", 3);
        var times = new Rows("activity_time",
            "municipality_id, activity_id, weekday, starts_at, ends_at", 5);
        var rules =
            new Rows("activity_rule", "municipality_id, activity_id, place, first_day, pattern,"
                + " starts_at, ends_at, last_day", 8);
        var words = new Rows("activity_word", "word, municipality_id, activity_id", 3)) {
      for (int i = 0; i < size.activities(); i++) {
        int o = owner(i);
        long m = municipality(o % size.municipalities());
        long id = activity(i);
        String area = name(random.nextInt(400));
        String title =
            titles
                .get(random.nextInt(titles.size()))
                .replace("{area}", area)
                .replace("{at}", "på " + area + " skole");
        String text =
            String.join(
                "\n\n",
                texts.get(random.nextInt(texts.size())),
                texts.get(random.nextInt(texts.size())));
        rows.add(
            m, id, organisation(o), "PUBLISHED", title, text, "EVERYONE",
            random.nextBoolean() ? 16 : null, LEVELS[random.nextInt(4)], area + " skole",
            "Skolevegen " + (1 + random.nextInt(90)), 1 + random.nextInt(AREAS), "",
            random.nextInt(10) == 0, monday.toString(), monday.plusWeeks(WEEKS).toString(), 20, 0,
            random.nextInt(3) == 0 ? 50 : 0, random.nextInt(4) == 0, now, now, now, start(i, 0), 1,
            "9999-12-31");
        languages.add(m, id, "nb");
        languages.add(m, id, LANGUAGES[1 + random.nextInt(LANGUAGES.length - 1)]);
        interests.add(m, id, INTERESTS[random.nextInt(INTERESTS.length)]);
        times.add(m, id, 1 + i % 7, hour(i) + ":00:00", hour(i) + 2 + ":00:00");
        rules.add(
            m, id, 0, monday.toString(), "FREQ=WEEKLY;BYDAY=" + DAYS[i % 7], hour(i) + ":00:00",
            hour(i) + 2 + ":00:00", monday.plusWeeks(WEEKS).toString());
        List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
            .distinct()
            .filter(word -> !word.isEmpty())
            .forEach(word -> words.addUnchecked(word, m, id));
      }
    }
  }

  private static int hour(int activity) {
    return 9 + activity % 11;
  }

  private Timestamp start(int activity, int week) {
    return Timestamp.from(
        monday
            .plusDays(activity % 7)
            .plusWeeks(week)
            .atTime(hour(activity), activity % 60)
            .toInstant(ZoneOffset.UTC));
  }

  private void sessions() throws SQLException {
    try (var rows =
        new Rows("activity_session", "municipality_id, id, activity_id, owner_id, planned_at,"
            + " starts_at, ends_at, state", 8)) {
      for (int i = 0; i < size.activities(); i++) {
        long m = municipality(owner(i) % size.municipalities());
        for (int week = 0; week < WEEKS; week++) {
          Timestamp from = start(i, week);
          rows.add(
              m,
              activity(i) * 100 + week,
              activity(i),
              organisation(owner(i)),
              from,
              from,
              Timestamp.from(from.toInstant().plusSeconds(7200)),
              "PLANNED");
        }
      }
    }
  }

  /** Rows of one table, sent many at a time; parents are written before their children. */
  private final class Rows implements AutoCloseable {
    private final PreparedStatement insert;
    private final int columns;
    private int waiting;

    Rows(String table, String names, int columns) throws SQLException {
      insert =
          db.prepareStatement(
              "insert into " + table + " (" + names + ") values (" + "?, ".repeat(columns - 1) + "?)");
      this.columns = columns;
      open.add(this);
    }

    void add(Object... row) throws SQLException {
      if (row.length != columns) {
        throw new IllegalArgumentException(insert.toString());
      }
      for (int i = 0; i < columns; i++) {
        insert.setObject(i + 1, row[i]);
      }
      insert.addBatch();
      waiting++;
      if (waiting == ROWS_AT_A_TIME) {
        // Those that were begun before are parents of these.
        for (Rows rows : open) {
          rows.flush();
        }
        db.commit();
      }
    }

    void addUnchecked(Object... row) {
      try {
        add(row);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void flush() throws SQLException {
      if (waiting > 0) {
        insert.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() throws SQLException {
      for (Rows rows : open) {
        rows.flush();
      }
      db.commit();
      insert.close();
      open.remove(this);
    }
  }

  private final List<Rows> open = new ArrayList<>();
}
