package no.bindeledd.foundation.health;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections will never work again. It knows that by itself for MariaDB and
 * MySQL, whose states begin with 08, and not for H2: without this a pool in steady use would hand
 * out connections to a database that was closed, for ever.
 */
public class ClosedConnections implements SQLExceptionOverride {
  /** H2: connection broken, database closed, closed by an interrupt, and object closed. */
  private static final Set<Integer> CLOSED = Set.of(90067, 90121, 90098, 90007);

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return CLOSED.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
