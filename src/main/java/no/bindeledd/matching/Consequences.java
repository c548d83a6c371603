package no.bindeledd.matching;

import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Traces;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.matching.data.SuggestionRepository;
import no.bindeledd.people.ParticipantLeaves;
import no.bindeledd.people.SharingEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of suggestions when the sharing that they rest on ends, or the person goes: in the
 * same transaction, at once.
 */
@Component
class Consequences {
  private static final Acting PROGRAM =
      new Acting(Caller.job("sharing-ended"), Role.JOB, null, null, null, null, null, null);

  private final SuggestionRepository suggestions;
  private final SuggestionMoves moves;
  private final OneTimeLinks links;
  private final Traces traces;

  Consequences(
      SuggestionRepository suggestions, SuggestionMoves moves, OneTimeLinks links, Traces traces) {
    this.suggestions = suggestions;
    this.moves = moves;
    this.links = links;
    this.traces = traces;
  }

  @EventListener
  void on(SharingEnded ended) {
    for (Suggestion s :
        suggestions.about(ended.municipality(), ended.participant(), ended.unit())) {
      if (s.state() == SuggestionState.PROPOSED) {
        moves.move(PROGRAM, s, SuggestionState.WITHDRAWN, null, MatchingAccess.TAKE_BACK);
        links.forget(LinkPurpose.SUGGESTION, s.id());
      }
    }
  }

  @EventListener
  void on(ParticipantLeaves leaving) {
    for (Suggestion s : suggestions.about(leaving.municipality(), leaving.participant(), null)) {
      links.forget(LinkPurpose.SUGGESTION, s.id());
      traces.forgetHistory("suggestion", s.id());
    }
    suggestions.deleteAbout(leaving.municipality(), leaving.participant());
  }
}
