package no.bindeledd.activity.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was written in weekly times before there were rules meets at the same times after. */
@Tag("database")
class SeriesMigrationTest {

  @Test
  void weeklyTimesBecomeRulesAndSessionsKeepTheirMomentAndTheirOwner() throws SQLException {
    Map<String, String> database = TestDatabase.create();
    migrate(database, "92");
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into municipality (id, name, slug, language_form, small_mode, version)"
              + " values (1, 'Prøve', 'prove', 'nb', false, 1)");
      statement.execute(
          "insert into unit (municipality_id, id, name, kind, version)"
              + " values (1, 7, 'Sentralen', 'VOLUNTEER_CENTRE', 1)");
      activity(statement, 2, "PUBLISHED", "'2026-09-01'", "'2026-12-15'");
      activity(statement, 3, "DRAFT", "null", "null");
      time(statement, 2, 2, "18:00:00", "20:00:00");
      time(statement, 2, 7, "00:15:00", "02:00:00");
      time(statement, 3, 1, "09:30:00", "10:00:00");
      statement.execute(
          "insert into activity_session (municipality_id, id, activity_id, starts_at, ends_at,"
              + " state) values (1, 9, 2, '2026-09-01 16:00:00', '2026-09-01 18:00:00',"
              + " 'PLANNED')");
    }
    migrate(database, "110");
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      assertThat(
              rows(
                  statement,
                  "select activity_id, first_day, pattern, starts_at, ends_at, last_day"
                      + " from activity_rule order by activity_id, place"))
          .containsExactly(
              "2 2026-09-01 FREQ=WEEKLY;BYDAY=TU 18:00:00 20:00:00 2026-12-15",
              "2 2026-09-01 FREQ=WEEKLY;BYDAY=SU 00:15:00 02:00:00 2026-12-15",
              "3 2026-08-20 FREQ=WEEKLY;BYDAY=MO 09:30:00 10:00:00 null");
      assertThat(
              rows(
                  statement,
                  "select owner_id, case when planned_at = starts_at then 'same' else 'other' end"
                      + " from activity_session"))
          .containsExactly("7 same");
      assertThat(rows(statement, "select id, planned_until from activity order by id"))
          .containsExactly("2 9999-12-31", "3 null");
    }
  }

  private static void activity(Statement statement, int id, String state, String first, String last)
      throws SQLException {
    statement.execute(
        "insert into activity (municipality_id, id, unit_id, state, title, description, audience,"
            + " lowest_level, place_name, address, access_notes, address_after_sign_up, starts_on,"
            + " ends_on, places_taken, price_kroner, child_care, created_at, changed_at,"
            + " listed_at, version) values (1, "
            + id
            + ", 7, '"
            + state
            + "', 'Kafé', '', 'EVERYONE', 'NONE', '', '', '', false, "
            + first
            + ", "
            + last
            + ", 0, 0, false, '2026-08-20 10:00:00', '2026-08-20 10:00:00',"
            + " '2026-08-20 10:00:00', 1)");
  }

  private static void time(Statement statement, int activity, int day, String from, String to)
      throws SQLException {
    statement.execute(
        "insert into activity_time (municipality_id, activity_id, weekday, starts_at, ends_at)"
            + " values (1, %d, %d, '%s', '%s')".formatted(activity, day, from, to));
  }

  private static void migrate(Map<String, String> database, String version) {
    Flyway.configure()
        .dataSource(
            database.get("spring.datasource.url"),
            database.get("spring.datasource.username"),
            database.get("spring.datasource.password"))
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static Connection open(Map<String, String> database) throws SQLException {
    return DriverManager.getConnection(
        database.get("spring.datasource.url"),
        database.get("spring.datasource.username"),
        database.get("spring.datasource.password"));
  }

  private static List<String> rows(Statement statement, String question) throws SQLException {
    var rows = new ArrayList<String>();
    try (ResultSet found = statement.executeQuery(question)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
