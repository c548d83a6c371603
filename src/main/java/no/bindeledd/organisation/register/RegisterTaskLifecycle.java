package no.bindeledd.organisation.register;

import java.util.List;
import no.bindeledd.foundation.lifecycle.Lifecycle;
import no.bindeledd.foundation.lifecycle.Reason;

/** The life of a task from a register: it is done once, by whoever is first. */
public final class RegisterTaskLifecycle {
  static final Lifecycle<RegisterTask.State, RegisterTask> LIFECYCLE =
      Lifecycle.<RegisterTask.State, RegisterTask>named("register task", RegisterTask.State.OPEN)
          .way(
              RegisterTask.State.OPEN,
              "takeOverName",
              RegisterTask.State.TAKEN_OVER,
              RegisterTaskLifecycle::hasName)
          .way(RegisterTask.State.OPEN, "setAside", RegisterTask.State.SET_ASIDE)
          .way(RegisterTask.State.OPEN, "outdate", RegisterTask.State.OUTDATED)
          .build();

  private RegisterTaskLifecycle() {}

  private static List<Reason> hasName(RegisterTask task) {
    return task.kind() == RegisterTask.Kind.RENAMED
        ? List.of()
        : List.of(Reason.of("organisation.reason.noNewName"));
  }
}
