package no.bindeledd.foundation.data;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that does not answer, which passes, from a fault of the program. */
public final class DatabaseAway {
  /** H2: connection broken, database closed, closed by an interrupt, and object closed. */
  private static final Set<Integer> H2_CLOSED = Set.of(90067, 90121, 90098, 90007);

  private DatabaseAway() {}

  /** Whether that is what lies behind a failure. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLTransientConnectionException
          || t instanceof SQLNonTransientConnectionException
          || t instanceof SQLRecoverableException
          || t instanceof DataAccessResourceFailureException
          || t instanceof CannotCreateTransactionException
          || t instanceof TransactionSystemException
          || (t instanceof SQLException sql && closedByH2(sql))) {
        return true;
      }
    }
    return false;
  }

  /** H2 gives no state by which others could tell that a connection will never work again. */
  public static boolean closedByH2(SQLException failure) {
    return H2_CLOSED.contains(failure.getErrorCode());
  }
}
