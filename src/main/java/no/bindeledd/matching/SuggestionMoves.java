package no.bindeledd.matching;

import java.time.Clock;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import no.bindeledd.matching.data.SuggestionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every change of a suggestion's state: guard, change, history row; inside a transaction. */
@Component
class SuggestionMoves {
  private final SuggestionRepository suggestions;
  private final History history;
  private final Clock clock;

  SuggestionMoves(SuggestionRepository suggestions, History history, Clock clock) {
    this.suggestions = suggestions;
    this.history = history;
    this.clock = clock;
  }

  void made(Acting who, Suggestion made) {
    history.moved(
        who, subject(made), MatchingAccess.SUGGEST.name(), null, SuggestionState.PROPOSED, null);
  }

  /** Whether a move would be allowed now; for asking before something else is changed. */
  void require(Suggestion read, SuggestionState to) {
    SuggestionLifecycle.LIFECYCLE.require(
        read.state(), to, new SuggestionLifecycle.Now(read, clock.instant()));
  }

  void move(
      Acting who,
      Suggestion read,
      SuggestionState to,
      @Nullable DeclineReason reason,
      MatchingAccess action) {
    require(read, to);
    suggestions.move(read, to, reason, clock.instant());
    history.moved(
        who,
        subject(read),
        action.name(),
        read.state(),
        to,
        reason == null ? null : "matching.decline." + reason.name());
  }

  private static History.Subject subject(Suggestion s) {
    return new History.Subject(s.municipality(), "suggestion", s.id());
  }
}
