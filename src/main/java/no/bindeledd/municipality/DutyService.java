package no.bindeledd.municipality;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.municipality.data.DutyRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who in a unit is the one to ask about what, as the municipality's administrator keeps it. */
@Service
public class DutyService {
  private final DutyRepository duties;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  DutyService(
      DutyRepository duties,
      Colleagues colleagues,
      ApplicationEventPublisher events,
      History history,
      Access access,
      Transactions transactions) {
    this.duties = duties;
    this.colleagues = colleagues;
    this.events = events;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * @throws NotFound if no unit of the caller's municipality answers for that
   */
  public Duty open(Caller caller, long unit, Responsibility about) {
    Acting who = access.require(caller, MunicipalityAccess.CHANGE_DUTY);
    return transactions
        .read(() -> duties.find(who.municipalityId(), unit, about))
        .orElseThrow(NotFound::new);
  }

  /** Whom the caller can make the one to ask, by name. */
  public List<Colleague> colleagues(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.SEE_DUTIES);
    return transactions.read(() -> colleagues.in(who.municipalityId()));
  }

  /**
   * A person who is new in a function is not shown before they have said that they may be.
   *
   * @throws NotFound if the unit is not there, or the person does not work in the municipality
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with reasons at the fields
   */
  public void change(
      Caller caller, long unit, Responsibility about, long version, DutyContent content) {
    Acting who = access.require(caller, MunicipalityAccess.CHANGE_DUTY);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          Duty before = duties.find(here, unit, about).orElseThrow(NotFound::new);
          Rejected.ifAny(DutyRules.ofDuty(content));
          Long person = content.account();
          boolean same = Objects.equals(person, before.content().account());
          NotFound.unless(
              person == null || same || !colleagues.among(here, Set.of(person)).isEmpty());
          Shown shown = same ? before.shown() : null;
          ChangedMeanwhile.unlessOne(duties.update(before, version, content, shown));
          history.did(who, new History.Subject(here, "unit", unit), "CHANGE_DUTY");
          events.publishEvent(new UnitChanged(here, unit));
        });
  }
}
