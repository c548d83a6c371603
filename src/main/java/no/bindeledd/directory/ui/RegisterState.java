package no.bindeledd.directory.ui;

import java.util.Optional;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;
import org.springframework.stereotype.Component;

/** What a register says of an organisation, for those who are to do something about it. */
@Component
class RegisterState {
  private final RegisterTaskService registers;
  private final CurrentCaller caller;

  RegisterState(RegisterTaskService registers, CurrentCaller caller) {
    this.registers = registers;
    this.caller = caller;
  }

  Optional<RegisterTask.Kind> says(long organisation) {
    Role role = caller.person().map(SignedInPerson::role).orElse(Role.ANYONE);
    return role == Role.COORDINATOR || role == Role.MUNICIPALITY_ADMINISTRATOR
        ? Optional.ofNullable(registers.says(caller.get()).get(organisation))
        : Optional.empty();
  }
}
