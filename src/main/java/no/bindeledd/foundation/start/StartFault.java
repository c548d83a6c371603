package no.bindeledd.foundation.start;

import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** What went wrong at the start, as one sentence that says what to do. */
final class StartFault {
  /** H2: the file is open in another process. */
  private static final int H2_ALREADY_OPEN = 90020;

  /** MariaDB and MySQL: no database of that name, and no right to it. */
  private static final int UNKNOWN_DATABASE = 1049;

  private static final int NO_RIGHT_TO_DATABASE = 1044;

  private static final int LONGEST_QUOTE = 300;

  private StartFault() {}

  static String sentence(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      String sentence = known(t);
      if (sentence != null) {
        return sentence;
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "Bindeledd could not start (%s); the log shows where.".formatted(words(root));
  }

  /**
   * The log leaves messages of exceptions out, since they may quote a person; before the start
   * nobody has been here whom they could quote.
   */
  private static String words(Throwable t) {
    String message = Objects.toString(t.getMessage(), "").replaceAll("\\s+", " ").strip();
    return t.getClass().getSimpleName()
        + (message.isEmpty() ? "" : ": ")
        + message.substring(0, Math.min(message.length(), LONGEST_QUOTE));
  }

  private static @Nullable String known(Throwable t) {
    return switch (t) {
      case CannotStart known -> known.getMessage();
      case PortInUseException taken ->
          "Port %d was taken by another program just now: set SERVER_PORT or MANAGEMENT_PORT to a"
                  .formatted(taken.getPort())
              + " free one.";
      case SQLException sql -> database(sql);
      case FlywayException flyway when !(hasSqlCause(flyway)) ->
          "The database does not fit this program (%s); the backup from before the upgrade is the"
                  .formatted(words(flyway))
              + " way back.";
      default -> null;
    };
  }

  private static @Nullable String database(SQLException sql) {
    if (sql.getErrorCode() == H2_ALREADY_OPEN) {
      return "The data folder is in use by another running Bindeledd: stop that one, or set"
          + " BINDELEDD_DATA to another folder.";
    }
    if (sql.getErrorCode() == UNKNOWN_DATABASE || sql.getErrorCode() == NO_RIGHT_TO_DATABASE) {
      return "The database server has no database of the name in BINDELEDD_DB_URL, or this user has"
          + " no right to it.";
    }
    String state = sql.getSQLState();
    if (state == null) {
      return null;
    }
    if (state.startsWith("28")) {
      return "The database refuses the user name or the password: check BINDELEDD_DB_USER and"
          + " BINDELEDD_DB_PASSWORD.";
    }
    if (state.startsWith("08")) {
      return "The database cannot be reached: check BINDELEDD_DB_URL, and that the server runs.";
    }
    return null;
  }

  private static boolean hasSqlCause(Throwable failure) {
    for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && database(sql) != null) {
        return true;
      }
    }
    return false;
  }
}
