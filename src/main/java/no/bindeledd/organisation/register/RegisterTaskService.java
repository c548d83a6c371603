package no.bindeledd.organisation.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.organisation.register.data.ToldRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What coordinators do about what the registers say of the organisations in their municipality. */
@Service
public class RegisterTaskService {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_SHOWN = 200;

  private final RegisterTaskRepository tasks;
  private final ToldRepository told;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  RegisterTaskService(
      RegisterTaskRepository tasks,
      ToldRepository told,
      ApplicationEventPublisher events,
      History history,
      Access access,
      Transactions transactions) {
    this.tasks = tasks;
    this.told = told;
    this.events = events;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /** What waits in the caller's municipality, the oldest first, two hundred at most. */
  public List<RegisterTask> open(Caller caller) {
    Acting who = access.require(caller, RegisterAccess.SEE_TASKS);
    return transactions.read(() -> tasks.open(who.municipalityId(), MOST_SHOWN));
  }

  public int countOpen(Caller caller) {
    Acting who = access.require(caller, RegisterAccess.SEE_TASKS);
    return transactions.read(() -> tasks.countOpen(who.municipalityId()));
  }

  /**
   * What the register says of organisations in the caller's municipality, where that is more than
   * that they are there: bankrupt, dissolving, deleted or taken away, whether or not anybody has
   * looked at it.
   */
  public Map<Long, RegisterTask.Kind> says(Caller caller) {
    Acting who = access.require(caller, RegisterAccess.SEE_SAID);
    return transactions.read(() -> told.unusual(who.municipalityId()));
  }

  /** One of the caller's municipality, open or ended. */
  public RegisterTask get(Caller caller, long task) {
    Acting who = access.require(caller, RegisterAccess.SEE_TASKS);
    return transactions
        .read(() -> tasks.find(who.municipalityId(), task))
        .orElseThrow(NotFound::new);
  }

  /** What our copy has of the organisation now; empty where the register has taken it away. */
  public Optional<RegisterUnit> unit(Caller caller, long task) {
    Acting who = access.require(caller, RegisterAccess.SEE_TASKS);
    return transactions.read(
        () -> {
          RegisterTask found = tasks.find(who.municipalityId(), task).orElseThrow(NotFound::new);
          return told.find(found.organisation()).map(Told::unit);
        });
  }

  /**
   * Calls the organisation as the register does, everywhere; ends the same task of the other
   * municipalities where it works.
   *
   * @param name the register's name, in capitals or not
   * @throws Rejected with reasons at the field "name", or if somebody else was faster
   */
  public void takeOverName(Caller caller, long task, String name) {
    Acting who = access.require(caller, RegisterAccess.DO_TASKS);
    transactions.run(
        () -> {
          RegisterTask open = hold(who, task);
          RegisterTaskLifecycle.LIFECYCLE.require(
              open.state(), RegisterTask.State.TAKEN_OVER, open);
          String wish = name.strip();
          Rejected.ifAny(ofName(wish, open));
          told.rename(open.organisation(), wish);
          end(who, open, RegisterTask.State.TAKEN_OVER, null);
          tasks.endAll(
              open.organisation(),
              List.of(RegisterTask.Kind.RENAMED),
              RegisterTask.State.TAKEN_OVER);
          history.did(
              who,
              new History.Subject(null, "organisation", open.organisation()),
              "TAKE_OVER_REGISTER_NAME");
          events.publishEvent(new OrganisationChanged(open.organisation()));
        });
  }

  /**
   * Nothing more is done about it here.
   *
   * @throws Rejected if somebody else was faster
   */
  public void setAside(Caller caller, long task, RegisterTask.SetAsideReason reason) {
    Acting who = access.require(caller, RegisterAccess.DO_TASKS);
    transactions.run(
        () -> {
          RegisterTask open = hold(who, task);
          RegisterTaskLifecycle.LIFECYCLE.require(open.state(), RegisterTask.State.SET_ASIDE, open);
          end(who, open, RegisterTask.State.SET_ASIDE, reason.name());
        });
  }

  /** One at a time for an organisation, whatever the municipality, so that it is done once. */
  private RegisterTask hold(Acting who, long id) {
    long municipality = who.municipalityId();
    RegisterTask task = tasks.find(municipality, id).orElseThrow(NotFound::new);
    told.hold(task.organisation());
    return tasks
        .find(municipality, id)
        .filter(now -> now.state() == RegisterTask.State.OPEN)
        .orElseThrow(() -> new Rejected(Reason.of("organisation.reason.taskDone")));
  }

  private void end(Acting who, RegisterTask task, RegisterTask.State to, @Nullable String reason) {
    if (tasks.end(who.municipalityId(), task, to, reason) != 1) {
      throw new Rejected(Reason.of("organisation.reason.taskDone"));
    }
    history.moved(
        who,
        new History.Subject(who.municipalityId(), "register_task", task.id()),
        to.name(),
        task.state(),
        to,
        reason);
  }

  private static List<Reason> ofName(String wish, RegisterTask task) {
    if (wish.length() > LONGEST_NAME) {
      return List.of(Reason.at("name", "organisation.reason.nameLong"));
    }
    return task.newName() != null && RegisterNames.same(wish, task.newName())
        ? List.of()
        : List.of(Reason.at("name", "organisation.reason.nameOther"));
  }
}
