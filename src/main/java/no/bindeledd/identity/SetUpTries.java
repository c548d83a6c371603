package no.bindeledd.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Component;

/**
 * How often this node lets anybody try a set-up code. Nobody guesses a hundred bits, so this keeps
 * machines from wearing the database out rather than from getting in; it knows no clients, since
 * behind a proxy they all look alike.
 */
@Component
class SetUpTries {
  private static final int MOST = 20;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final Deque<Instant> tries = new ArrayDeque<>();

  SetUpTries(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws Rejected if there were too many
   */
  synchronized void count() {
    Instant now = clock.instant();
    while (!tries.isEmpty() && tries.getFirst().isBefore(now.minus(WINDOW))) {
      tries.removeFirst();
    }
    if (tries.size() >= MOST) {
      throw new Rejected(Reason.at("code", "identity.setUp.tooOften"));
    }
    tries.addLast(now);
  }
}
