package no.bindeledd.foundation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What somebody typed must not come into the log by way of an exception. */
class LogWithoutPeopleTest {
  private static final String PERSON = "Duplicate entry 'kari@example.org' for key";

  @Test
  void aTraceNamesKindAndPlaceButQuotesNobody() {
    var failure = new IllegalStateException(PERSON, new SQLException(PERSON, "23000", 1062));

    String trace = new TraceWithoutMessages().printStackTraceToString(failure);

    assertThat(trace)
        .contains("IllegalStateException", "SQLException [23000/1062]", "Caused by: ")
        .contains("at " + getClass().getName())
        .doesNotContain("kari");
  }

  @Test
  void anExceptionThatIsItsOwnCauseByADetourEnds() {
    var inner = new IllegalStateException("inner");
    var outer = new IllegalArgumentException("outer", inner);
    inner.initCause(outer);

    assertThat(new TraceWithoutMessages().printStackTraceToString(outer))
        .containsOnlyOnce("IllegalArgumentException");
  }

  @Test
  void tomcatsLineLosesTheQuoteAndOtherLinesNothing() {
    assertThat(
            LogWithoutPeople.clean(
                "Servlet.service() for servlet [x] in context with path [] threw exception ["
                    + PERSON
                    + "] with root cause"))
        .isEqualTo("Servlet.service() for servlet [x] in context with path [] threw exception");
    assertThat(LogWithoutPeople.clean("Tomcat started [8080]")).isEqualTo("Tomcat started [8080]");
  }
}
