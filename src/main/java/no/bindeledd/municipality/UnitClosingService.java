package no.bindeledd.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.DutyRepository;
import no.bindeledd.municipality.data.MunicipalityRepository;
import no.bindeledd.municipality.data.UnitRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** How a unit closes: never while something still belongs to it, and it says what. */
@Service
public class UnitClosingService {
  private final UnitRepository units;
  private final DutyRepository duties;
  private final MunicipalityRepository municipalities;
  private final List<UnitTies> others;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  UnitClosingService(
      UnitRepository units,
      DutyRepository duties,
      MunicipalityRepository municipalities,
      List<UnitTies> others,
      ApplicationEventPublisher events,
      History history,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.units = units;
    this.duties = duties;
    this.municipalities = municipalities;
    this.others = others;
    this.events = events;
    this.history = history;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * What must be settled before a unit can have this last day; nothing if it can.
   *
   * @throws NotFound if it is no unit of the caller's municipality
   */
  public List<Tie> ties(Caller caller, long unit, LocalDate lastDay) {
    Acting who = access.require(caller, MunicipalityAccess.CLOSE_UNIT);
    long here = who.municipalityId();
    return transactions.read(
        () -> {
          NotFound.unless(units.find(here, unit).isPresent());
          return tied(here, unit, lastDay);
        });
  }

  /**
   * @throws NotFound if it is no unit of the caller's municipality
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected with what must be settled first
   */
  public void close(Caller caller, long unit, long version, LocalDate lastDay) {
    Acting who = access.require(caller, MunicipalityAccess.CLOSE_UNIT);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          municipalities.lock(here);
          OwnUnit own = units.find(here, unit).orElseThrow(NotFound::new);
          Rejected.ifAny(objections(own, lastDay));
          ChangedMeanwhile.unlessOne(units.endOn(here, unit, version, lastDay));
          happened(who, unit, "CLOSE_UNIT");
        });
  }

  /**
   * Takes the last day away again.
   *
   * @throws NotFound if it is no unit of the caller's municipality
   * @throws ChangedMeanwhile if somebody else saved since this version was read
   * @throws Rejected if the unit above it closes
   */
  public void keepOpen(Caller caller, long unit, long version) {
    Acting who = access.require(caller, MunicipalityAccess.CLOSE_UNIT);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          municipalities.lock(here);
          OwnUnit own = units.find(here, unit).orElseThrow(NotFound::new);
          Long parent = own.content().parent();
          if (parent != null && units.find(here, parent).orElseThrow().openTo() != null) {
            throw new Rejected(Reason.of("municipality.reason.parentCloses"));
          }
          ChangedMeanwhile.unlessOne(units.endOn(here, unit, version, null));
          happened(who, unit, "KEEP_UNIT");
        });
  }

  private List<Reason> objections(OwnUnit own, LocalDate lastDay) {
    var reasons = new ArrayList<Reason>();
    if (lastDay.isBefore(Norway.today(clock))) {
      reasons.add(Reason.at("lastDay", "municipality.reason.dayOver"));
    } else if (!new OpenDays(own.content().openFrom(), lastDay).inOrder()) {
      reasons.add(Reason.at("lastDay", "municipality.reason.daysOrder"));
    }
    tied(own.municipality(), own.id(), lastDay)
        .forEach(
            tie ->
                reasons.add(
                    Reason.of(
                        "municipality.tie." + tie.kind().name(), Map.of("count", tie.count()))));
    return reasons;
  }

  private List<Tie> tied(long municipality, long unit, LocalDate lastDay) {
    var ties = new ArrayList<Tie>();
    long below =
        new UnitTree(units.nodes(municipality))
            .below(unit).stream().filter(n -> n.days().reachesBeyond(lastDay)).count();
    ties.addAll(UnitTies.of(Tie.Kind.UNITS_BELOW, below));
    long answers =
        duties.of(municipality, unit).stream()
            .filter(d -> d.content().days().reachesBeyond(lastDay))
            .count();
    ties.addAll(UnitTies.of(Tie.Kind.RESPONSIBILITIES, answers));
    others.forEach(other -> ties.addAll(other.after(municipality, unit, lastDay)));
    ties.sort(Comparator.comparing(Tie::kind));
    return ties;
  }

  private void happened(Acting who, long unit, String action) {
    history.did(who, new History.Subject(who.municipalityId(), "unit", unit), action);
    events.publishEvent(new UnitChanged(who.municipalityId(), unit));
  }
}
