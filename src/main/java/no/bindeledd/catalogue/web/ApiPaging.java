package no.bindeledd.catalogue.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.Session;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How programs read long lists: so many at a time, each piece behind the key where the one before
 * ended. What is published or ends meanwhile moves nothing, so what stays is seen exactly once.
 */
final class ApiPaging {
  static final int MOST = 100;
  private static final int USUAL = 50;

  private ApiPaging() {}

  /** A place in a list of sessions. */
  record SessionMark(Instant from, long id) {}

  static int limit(@Nullable String asked) {
    if (asked == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(asked);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      // Said below, as for a number that is too high.
    }
    throw new ApiProblem("limit");
  }

  static @Nullable ActivityKey activity(@Nullable String mark) {
    if (mark == null) {
      return null;
    }
    try {
      return ActivityAddress.parse(mark);
    } catch (NotFound noMark) {
      throw new ApiProblem("after");
    }
  }

  static SessionMark session(String mark) {
    int dash = mark.indexOf('-');
    try {
      if (dash > 0) {
        long micros = Long.parseLong(mark.substring(0, dash));
        return new SessionMark(
            Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Ids.parse(mark.substring(dash + 1)));
      }
    } catch (NumberFormatException | DateTimeException | ArithmeticException | NotFound noMark) {
      // Said below.
    }
    throw new ApiProblem("after");
  }

  static String mark(Session session) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, session.from())
        + "-"
        + Ids.toText(session.id());
  }
}
