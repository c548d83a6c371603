package no.bindeledd.foundation.start;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import no.bindeledd.foundation.start.data.InstallationRepository;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Nothing touches the database before this has looked at it: a database that is newer than the
 * program, or that was made for the other purpose, is left exactly as it is.
 */
@Component
class DatabaseGate implements FlywayMigrationStrategy {
  private static final Set<MigrationState> UNKNOWN_HERE =
      EnumSet.of(
          MigrationState.FUTURE_SUCCESS,
          MigrationState.FUTURE_FAILED,
          MigrationState.MISSING_SUCCESS,
          MigrationState.MISSING_FAILED);

  private final Environment environment;
  private final Clock clock;
  private final boolean demo;

  DatabaseGate(Environment environment, Clock clock, @Value("${bindeledd.demo}") boolean demo) {
    this.environment = environment;
    this.clock = clock;
    this.demo = demo;
  }

  @Override
  public void migrate(Flyway flyway) {
    MigrationInfoService before = flyway.info();
    if (Arrays.stream(before.all()).anyMatch(m -> UNKNOWN_HERE.contains(m.getState()))) {
      throw new CannotStart(
          "The database was made by a newer Bindeledd than this: start that version, or restore the"
              + " backup from before the upgrade.");
    }
    InstallationRepository installation = installation(flyway);
    if (before.current() != null) {
      mustFit(installation);
    }
    flyway.migrate();
    if (installation.demo().isEmpty()) {
      installation.mark(demo, clock.instant(), demo ? null : Installation.CODE_NOT_YET_MADE);
    }
    mustFit(installation);
  }

  /** The program's own jOOQ waits for the migrations, so the gate makes one for itself. */
  private InstallationRepository installation(Flyway flyway) {
    Database database = Database.of(environment.getProperty("spring.datasource.url", ""));
    return new InstallationRepository(
        DSL.using(
            flyway.getConfiguration().getDataSource(),
            database.dialect(),
            new Settings().withRenderSchema(false)));
  }

  private void mustFit(InstallationRepository installation) {
    boolean madeForDemo = installation.demo().orElse(demo);
    if (madeForDemo && !demo) {
      throw new CannotStart(
          "This is a demo database and can never become a real one: start with an empty database, or"
              + " set BINDELEDD_DEMO=true to see the demo again.");
    }
    if (!madeForDemo && demo) {
      throw new CannotStart(
          "This database holds a real installation and cannot be opened as a demo: set"
              + " BINDELEDD_DEMO=false.");
    }
  }
}
