package no.bindeledd.foundation.start;

import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The databases that the program knows, told apart by their address. */
enum Database {
  H2("jdbc:h2:", SQLDialect.H2, null),
  MARIADB("jdbc:mariadb:", SQLDialect.MARIADB, Database.LONG_GROUPS),
  MYSQL("jdbc:mysql:", SQLDialect.MYSQL, Database.LONG_GROUPS);

  /** Nested results travel as one grouped text, which the servers otherwise cut off silently. */
  private static final String LONG_GROUPS = "set session group_concat_max_len = 4294967295";

  private final String prefix;
  private final SQLDialect dialect;
  private final @Nullable String onConnect;

  Database(String prefix, SQLDialect dialect, @Nullable String onConnect) {
    this.prefix = prefix;
    this.dialect = dialect;
    this.onConnect = onConnect;
  }

  /**
   * @throws CannotStart if it is another kind of database
   */
  static Database of(String url) {
    for (Database database : values()) {
      if (url.startsWith(database.prefix)) {
        return database;
      }
    }
    throw new CannotStart(
        "BINDELEDD_DB_URL must begin with jdbc:mariadb:, jdbc:mysql: or jdbc:h2:.");
  }

  SQLDialect dialect() {
    return dialect;
  }

  /** A statement that every new connection runs first. */
  @Nullable String onConnect() {
    return onConnect;
  }
}
