package no.bindeledd.foundation.jobs;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What may be told about an exception: classes, a place in our code, and our own words. */
final class Faults {
  private static final int COLUMN = 400;
  private static final int DEEPEST = 5;

  private Faults() {}

  static String describe(Throwable fault) {
    var parts = new ArrayList<String>();
    @Nullable Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      parts.add(
          cause instanceof JobFault own && own.getMessage() != null
              ? own.getMessage()
              : cause.getClass().getSimpleName());
      cause = cause.getCause();
    }
    String text = String.join(" < ", parts) + place(fault);
    return text.length() <= COLUMN ? text : text.substring(0, COLUMN);
  }

  private static String place(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("no.bindeledd."))
        .findFirst()
        .map(f -> " (" + f.getFileName() + ":" + f.getLineNumber() + ")")
        .orElse("");
  }
}
