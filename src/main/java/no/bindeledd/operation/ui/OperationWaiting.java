package no.bindeledd.operation.ui;

import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.operation.SettingsService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for whoever runs the machine, before anything that only others would miss. */
@Component
@Order(1)
class OperationWaiting implements WaitingSource {
  private final SettingsService settings;

  OperationWaiting(SettingsService settings) {
    this.settings = settings;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return role != Role.SYSTEM_ADMINISTRATOR || settings.sendsMail(caller)
        ? List.of()
        : List.of(
            new Waiting(
                "operation.waiting.noMail", Map.of(), null, "operation.waiting.open", "jobs"));
  }
}
