package no.bindeledd.foundation.health;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import no.bindeledd.foundation.data.DatabaseAway;

/**
 * Tells the pool which connections will never work again. It knows that by itself for MariaDB and
 * MySQL, whose states begin with 08, and not for H2: without this a pool in steady use would hand
 * out connections to a database that was closed, for ever.
 */
public class ClosedConnections implements SQLExceptionOverride {
  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return DatabaseAway.closedByH2(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
