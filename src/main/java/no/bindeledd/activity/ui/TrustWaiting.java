package no.bindeledd.activity.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import org.springframework.stereotype.Component;

/** Activities that wait for somebody's look. */
@Component
class TrustWaiting implements WaitingSource {
  private final TrustService trust;

  TrustWaiting(TrustService trust) {
    this.trust = trust;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    if (role != Role.COORDINATOR && role != Role.MUNICIPALITY_ADMINISTRATOR) {
      return List.of();
    }
    int open = trust.countTasks(caller);
    return open == 0
        ? List.of()
        : List.of(
            new Waiting(
                "activity.waiting.reports",
                Map.of("count", open),
                null,
                "activity.waiting.reports.open",
                "reports"));
  }
}
