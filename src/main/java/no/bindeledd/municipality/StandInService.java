package no.bindeledd.municipality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.data.AbsenceRepository;
import no.bindeledd.municipality.data.DutyRepository;
import no.bindeledd.municipality.data.MunicipalityRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who is asked while the one to ask is away. */
@Service
public class StandInService {
  private final DutyRepository duties;
  private final AbsenceRepository absences;
  private final MunicipalityRepository municipalities;
  private final Colleagues colleagues;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  StandInService(
      DutyRepository duties,
      AbsenceRepository absences,
      MunicipalityRepository municipalities,
      Colleagues colleagues,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.duties = duties;
    this.absences = absences;
    this.municipalities = municipalities;
    this.colleagues = colleagues;
    this.events = events;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * What is to be stood in for, for those who may say so.
   *
   * @throws NotFound for others
   */
  public Duty duty(Caller caller, long municipality, long unit, Responsibility about) {
    Duty duty = find(municipality, unit, about);
    access.require(caller, MunicipalityAccess.STAND_IN, place(duty));
    return duty;
  }

  /** When the one to ask is or will be away, soonest first. */
  public List<Absence> of(Caller caller, long municipality, long unit, Responsibility about) {
    Duty duty = find(municipality, unit, about);
    access.require(caller, MunicipalityAccess.STAND_IN, place(duty));
    return transactions.read(() -> absences.of(duty, Norway.today(clock)));
  }

  /** Who can stand in: those who work in the same municipality, by name. */
  public List<Colleague> colleagues(
      Caller caller, long municipality, long unit, Responsibility about) {
    access.require(caller, MunicipalityAccess.STAND_IN, place(find(municipality, unit, about)));
    return transactions.read(() -> colleagues.in(municipality));
  }

  /**
   * Says who is asked instead, from a day to a day; it ends by itself.
   *
   * @throws NotFound if the person does not work in the municipality
   * @throws Rejected with reasons at the fields: a stand-in who is away, or one who stands in for
   *     somebody and goes away, would leave nobody
   */
  public void standIn(
      Caller caller, long municipality, long unit, Responsibility about, AbsenceWish wish) {
    Duty duty = find(municipality, unit, about);
    Acting who = access.require(caller, MunicipalityAccess.STAND_IN, place(duty));
    Long absent = duty.content().account();
    LocalDate today = Norway.today(clock);
    Rejected.ifAny(DutyRules.ofAbsence(wish, absent, today));
    transactions.run(
        () -> {
          // One at a time in a municipality: two who each stand in for the other must not both
          // pass.
          municipalities.lock(municipality);
          Long person = wish.account();
          NotFound.unless(
              person == null || !colleagues.among(municipality, Set.of(person)).isEmpty());
          Rejected.ifAny(
              DutyRules.ofOthers(
                  wish,
                  absences.of(duty, today),
                  awayOf(municipality, person, today),
                  absent == null ? List.of() : absences.stoodInBy(municipality, absent, today)));
          absences.insert(municipality, ids.next(), duty, wish);
          happened(who, duty, "STAND_IN");
        });
  }

  /** Back before the time, or never away: the one to ask is asked again at once. */
  public void back(
      Caller caller, long municipality, long unit, Responsibility about, long absence) {
    Duty duty = find(municipality, unit, about);
    Acting who = access.require(caller, MunicipalityAccess.STAND_IN, place(duty));
    transactions.run(
        () -> {
          NotFound.unless(absences.delete(duty, absence) == 1);
          happened(who, duty, "BACK");
        });
  }

  /** What the caller is the one to ask about. */
  public List<Duty> own(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_DUTIES);
    return transactions.read(() -> duties.ofPerson(who.municipalityId(), who.accountId()));
  }

  /** When the caller stands in for somebody, soonest first. */
  public List<Absence> ownStandIns(Caller caller) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_DUTIES);
    return transactions.read(
        () -> absences.stoodInBy(who.municipalityId(), who.accountId(), Norway.today(clock)));
  }

  /** What others see of the caller wherever they are asked in this municipality, from now on. */
  public void show(Caller caller, Shown choice) {
    Acting who = access.require(caller, MunicipalityAccess.OWN_DUTIES);
    long here = who.municipalityId();
    transactions.run(
        () -> {
          duties.show(here, who.accountId(), choice);
          absences.show(here, who.accountId(), choice);
          duties
              .ofPerson(here, who.accountId())
              .forEach(duty -> events.publishEvent(new UnitChanged(here, duty.unit())));
          absences
              .stoodInBy(here, who.accountId(), Norway.today(clock))
              .forEach(absence -> events.publishEvent(new UnitChanged(here, absence.unit())));
        });
  }

  private List<Absence> awayOf(long municipality, @Nullable Long person, LocalDate today) {
    return person == null ? List.of() : absences.awayOf(municipality, person, today);
  }

  private Duty find(long municipality, long unit, Responsibility about) {
    return transactions
        .read(() -> duties.find(municipality, unit, about))
        .orElseThrow(NotFound::new);
  }

  private static Place place(Duty duty) {
    return Place.municipality(duty.municipality()).andOwner(duty.content().account());
  }

  private void happened(Acting who, Duty duty, String action) {
    history.did(who, new History.Subject(duty.municipality(), "unit", duty.unit()), action);
    events.publishEvent(new UnitChanged(duty.municipality(), duty.unit()));
  }
}
