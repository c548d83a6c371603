package no.bindeledd.foundation.logging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Prints where something failed and of what kind it was. The message of an exception may quote what
 * a person typed or a row that holds one, so it stays out; a database's error codes quote nobody.
 */
public class TraceWithoutMessages implements StackTracePrinter {

  @Override
  public void printStackTrace(Throwable failure, Appendable out) throws IOException {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    String lead = "";
    for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
      out.append(lead).append(t.getClass().getName());
      if (t instanceof SQLException sql) {
        out.append(" [%s/%d]".formatted(sql.getSQLState(), sql.getErrorCode()));
      }
      for (StackTraceElement frame : t.getStackTrace()) {
        out.append("\n\tat ").append(frame.toString());
      }
      lead = "\nCaused by: ";
    }
  }
}
