package no.bindeledd.organisation.register;

import static no.bindeledd.organisation.register.RegisterFiles.list;
import static no.bindeledd.organisation.register.RegisterFiles.number;
import static no.bindeledd.organisation.register.RegisterFiles.pack;
import static no.bindeledd.organisation.register.RegisterFiles.table;
import static no.bindeledd.organisation.register.RegisterFiles.unit;
import static no.bindeledd.schema.Tables.REGISTER_RUN;
import static no.bindeledd.schema.Tables.REGISTER_STAGING;
import static no.bindeledd.schema.Tables.REGISTER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.bindeledd.foundation.start.RunningProgram;
import no.bindeledd.schema.tables.records.RegisterRunRecord;
import no.bindeledd.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An import that is killed while it reads, and once more while it takes over: it goes on from what
 * was staged, and nothing is there before the whole file was read.
 */
@Tag("process")
@Tag("database")
class CutShortImportTest {
  private static final int UNITS = 60_000;
  private static final int SERIES = 7;

  @TempDir Path folder;
  private Map<String, String> settings;

  @BeforeEach
  void aDatabase() {
    settings = new HashMap<>(Map.of("BINDELEDD_DEMO", "false", "MANAGEMENT_PORT", "-1"));
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("BINDELEDD_JOBS_ENABLED", "false");
    if (!System.getProperty("test.database", "h2").equals("h2")) {
      Map<String, String> server = TestDatabase.create();
      settings.put("BINDELEDD_DB_URL", server.get("spring.datasource.url"));
      settings.put("BINDELEDD_DB_USER", "root");
      settings.put("BINDELEDD_DB_PASSWORD", "");
    }
  }

  @Test
  void aListGoesOnWhereTheKillLeftIt() throws Exception {
    List<String> units =
        IntStream.range(0, UNITS)
            .mapToObj(n -> unit(number(SERIES, n), "LAG " + n, "FLI"))
            .toList();
    goesOn(pack(folder, "units.json.gz", list(units)));
  }

  @Test
  void aTableGoesOnWhereTheKillLeftIt() throws Exception {
    List<String> numbers = IntStream.range(0, UNITS).mapToObj(n -> number(SERIES, n)).toList();
    goesOn(pack(folder, "units.csv.gz", table(numbers, "FLI")));
  }

  private void goesOn(Path file) throws Exception {
    settings.put("BINDELEDD_IMPORT_REGISTER", file.toString());
    killWhenItSays("Read 20,000 units");
    int staged = count(REGISTER_STAGING);
    assertThat(staged).isBetween(20_000, UNITS - 1);
    assertThat(count(REGISTER_UNIT)).as("taken over too early").isZero();
    List<RegisterRunRecord> begun = in(db -> db.fetch(REGISTER_RUN));
    assertThat(begun)
        .singleElement()
        .extracting(RegisterRunRecord::getReadCount)
        .isEqualTo((long) staged);

    killWhenItSays("Took over 20,000 of 60,000 units");
    assertThat(count(REGISTER_UNIT)).isBetween(20_000, UNITS - 1);

    try (var program = RunningProgram.start(folder.resolve("data"), settings)) {
      RunningProgram.Ending ending = program.ending();
      assertThat(ending.code()).as(ending.err()).isZero();
    }
    assertThat(count(REGISTER_UNIT)).isEqualTo(UNITS);
    assertThat(count(REGISTER_STAGING)).isZero();
    List<RegisterRunRecord> all = in(db -> db.fetch(REGISTER_RUN));
    assertThat(all)
        .as("one run from its beginning to its end, and a look at the file that was done already")
        .allSatisfy(
            run -> {
              assertThat(run.getState()).isEqualTo("DONE");
              assertThat(run.getReadCount()).isEqualTo(UNITS);
              assertThat(run.getAddedCount()).isIn((long) UNITS, 0L);
            })
        .hasSizeBetween(1, 2);
  }

  private void killWhenItSays(String line) throws Exception {
    try (var program = RunningProgram.start(folder.resolve("data"), settings)) {
      program.awaitLine(line);
      program.kill();
    }
  }

  private int count(Table<?> table) throws Exception {
    return in(db -> db.fetchCount(table));
  }

  private <T> T in(Function<DSLContext, T> question) throws Exception {
    String url =
        settings.getOrDefault(
            "BINDELEDD_DB_URL",
            "jdbc:h2:file:"
                + folder.resolve("data/bindeledd")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    boolean embedded = url.startsWith("jdbc:h2:");
    try (var connection = DriverManager.getConnection(url, embedded ? "sa" : "root", "")) {
      return Objects.requireNonNull(
          question.apply(
              DSL.using(
                  connection,
                  embedded ? SQLDialect.H2 : SQLDialect.MARIADB,
                  new Settings().withRenderSchema(false))));
    }
  }
}
