package no.bindeledd.people.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.people.ParticipantService;
import org.springframework.stereotype.Component;

/** What waits for a caseworker: newcomers whom nobody has asked yet. */
@Component
class PeopleWaiting implements WaitingSource {
  private final ParticipantService participants;

  PeopleWaiting(ParticipantService participants) {
    this.participants = participants;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    if (role != Role.CASEWORKER) {
      return List.of();
    }
    long notAsked =
        participants.list(caller).stream()
            .filter(row -> row.waiting() == 0 && row.shared() == 0)
            .count();
    return notAsked == 0
        ? List.of()
        : List.of(
            new Waiting(
                "people.waiting.notAsked",
                Map.of("count", notAsked),
                null,
                "people.waiting.open",
                "participants"));
  }
}
