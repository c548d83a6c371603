package no.bindeledd.foundation.data;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * One who writes at a time, for the embedded database in its file. When a transaction ends, H2
 * writes all of its maps one after the other and not as they were at one moment; what another
 * transaction is in the middle of may then be half in the file, and stays so if the program is
 * killed before the next writing (h2database issue 2080). Who writes therefore holds a lock from
 * the first statement until the connection is given back. Who said that they only read never waits;
 * a thread that opens a second connection within its own work goes on.
 */
final class OneWriter extends DelegatingDataSource {
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Duration patience;

  /**
   * @param patience how long somebody waits before they are told that the database does not answer
   */
  OneWriter(DataSource database, Duration patience) {
    super(database);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return turnTaking(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return turnTaking(super.getConnection(user, password));
  }

  private Connection turnTaking(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            OneWriter.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new TurnTaking(connection));
  }

  /** A connection as it was, but for its turn; used by one thread at a time, as connections are. */
  private final class TurnTaking implements InvocationHandler {
    private final Connection connection;
    private boolean reads;
    private boolean writes;

    TurnTaking(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      switch (method.getName()) {
        case "equals":
          return arguments != null && proxy == arguments[0];
        case "hashCode":
          return System.identityHashCode(proxy);
        case "setReadOnly":
          reads = arguments != null && Boolean.TRUE.equals(arguments[0]);
          break;
        case "createStatement", "prepareStatement", "prepareCall":
          begin();
          break;
        default:
          break;
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getTargetException();
      } finally {
        if (method.getName().equals("close")) {
          end();
        }
      }
    }

    private void begin() throws SQLException {
      if (reads || writes) {
        return;
      }
      try {
        writes = writing.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (!writes) {
        throw new SQLTransientConnectionException("Somebody else has been writing for too long");
      }
    }

    private void end() {
      if (writes) {
        writes = false;
        writing.unlock();
      }
    }
  }
}
