package no.bindeledd.organisation.register;

import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.organisation.register.data.ToldRepository;
import org.springframework.stereotype.Component;

/**
 * Tells the coordinators what the registers say of the portal's organisations, once each: whether
 * it came by the file, the feed, a walk or a look-up. What is as it was when an organisation came
 * into the portal is no news, except that it is bankrupt, dissolving or gone.
 */
@Component
class RegisterWatch implements RecurringJob {
  private static final String NAME = "register-watch";
  private static final int AT_A_TIME = 200;
  private static final List<RegisterTask.Kind> OF_STATE =
      List.of(
          RegisterTask.Kind.BANKRUPT,
          RegisterTask.Kind.DISSOLVING,
          RegisterTask.Kind.DELETED,
          RegisterTask.Kind.REMOVED);

  private final ToldRepository told;
  private final RegisterTaskRepository tasks;
  private final Access access;
  private final History history;
  private final Transactions transactions;

  RegisterWatch(
      ToldRepository told,
      RegisterTaskRepository tasks,
      Access access,
      History history,
      Transactions transactions) {
    this.told = told;
    this.tasks = tasks;
    this.access = access;
    this.history = history;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "organisation.job.registerWatch";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(5));
  }

  @Override
  public void run() {
    Acting who = access.require(Caller.job(NAME), RegisterAccess.WATCH);
    long after = Long.MIN_VALUE;
    while (true) {
      long from = after;
      List<Long> some = transactions.read(() -> told.changed(from, AT_A_TIME));
      some.forEach(
          organisation ->
              transactions.run(() -> told.hold(organisation).ifPresent(now -> tell(who, now))));
      if (some.size() < AT_A_TIME) {
        return;
      }
      after = some.getLast();
    }
  }

  private void tell(Acting who, Told now) {
    tellState(who, now);
    tellName(now);
    tellVoluntary(who, now);
    if (now.unit() != null) {
      told.tell(now.organisation(), now.unit().name(), state(now), now.unitChangedAt());
    } else if (now.before() != null) {
      told.tell(now.organisation(), now.before().registerName(), Told.State.REMOVED, null);
    }
  }

  private void tellState(Acting who, Told now) {
    Told.State before = now.before() == null ? Told.State.ACTIVE : now.before().state();
    Told.State state = state(now);
    if (state == before) {
      return;
    }
    tasks.endAll(now.organisation(), OF_STATE, RegisterTask.State.OUTDATED);
    if (state != Told.State.ACTIVE) {
      tasks.add(now.organisation(), RegisterTask.Kind.valueOf(state.name()), null);
    }
    history.moved(who, subject(now), "REGISTER_SAYS", before, state, null);
  }

  private void tellName(Told now) {
    if (now.unit() == null || now.before() == null || now.before().registerName() == null) {
      return;
    }
    String name = now.unit().name();
    if (!RegisterNames.same(name, now.before().registerName())) {
      tasks.endAll(
          now.organisation(), List.of(RegisterTask.Kind.RENAMED), RegisterTask.State.OUTDATED);
      if (!RegisterNames.same(name, now.name())) {
        tasks.add(now.organisation(), RegisterTask.Kind.RENAMED, name);
      }
    }
  }

  private void tellVoluntary(Acting who, Told now) {
    if (now.inVoluntaryRegister() == null || now.inVoluntaryRegister() == now.voluntary()) {
      return;
    }
    told.setVoluntary(now.organisation(), now.inVoluntaryRegister());
    if (now.inVoluntaryRegister()) {
      tasks.endAll(
          now.organisation(),
          List.of(RegisterTask.Kind.LEFT_VOLUNTARY),
          RegisterTask.State.OUTDATED);
      history.did(who, subject(now), "JOINED_VOLUNTARY_REGISTER");
    } else {
      tasks.add(now.organisation(), RegisterTask.Kind.LEFT_VOLUNTARY, null);
      history.did(who, subject(now), "LEFT_VOLUNTARY_REGISTER");
    }
  }

  private static Told.State state(Told now) {
    if (now.unit() != null) {
      return Told.State.valueOf(now.unit().state().name());
    }
    return now.before() == null ? Told.State.ACTIVE : Told.State.REMOVED;
  }

  private static History.Subject subject(Told now) {
    return new History.Subject(null, "organisation", now.organisation());
  }
}
