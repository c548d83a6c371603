package no.bindeledd.matching.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.matching.WorkbenchService;
import org.springframework.stereotype.Component;

/** What waits for a coordinator: people who share, and have neither a suggestion nor a place. */
@Component
class MatchingWaiting implements WaitingSource {
  private final WorkbenchService workbench;

  MatchingWaiting(WorkbenchService workbench) {
    this.workbench = workbench;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    if (role != Role.COORDINATOR) {
      return List.of();
    }
    long people =
        workbench.list(caller).stream()
            .filter(
                row ->
                    row.latest() != SuggestionState.PROPOSED
                        && row.latest() != SuggestionState.ACCEPTED)
            .count();
    return people == 0
        ? List.of()
        : List.of(
            new Waiting(
                "matching.waiting.people",
                Map.of("count", people),
                null,
                "matching.waiting.open",
                "workbench"));
  }
}
