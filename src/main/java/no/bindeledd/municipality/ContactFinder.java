package no.bindeledd.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bindeledd.municipality.ContactAnswer.Reached;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom to ask on a day, and never nobody: those who answer for it, a unit above them, the
 * service centre, those for volunteering, the municipality's own address, any unit that can be
 * reached (docs/decisions/0012). What is closed or cannot be reached does not answer.
 *
 * @param people those who work there now, by account: whoever has left is not among them
 */
record ContactFinder(
    String municipality,
    MunicipalityAddress address,
    UnitTree units,
    List<Duty> duties,
    List<Absence> absences,
    Map<Long, Colleague> people,
    LocalDate day) {

  ContactAnswer find(Responsibility about) {
    return Stream.<Function<Responsibility, ContactAnswer>>of(
            wanted -> answer(wanted, Reached.RESPONSIBLE, responsible(wanted)),
            wanted -> answer(wanted, Reached.UNIT_ABOVE, above(wanted)),
            wanted ->
                answer(wanted, Reached.SERVICE_CENTRE, responsible(Responsibility.SERVICE_CENTRE)),
            wanted ->
                answer(wanted, Reached.VOLUNTEERING, responsible(Responsibility.VOLUNTEERING)),
            wanted -> answer(wanted, Reached.MUNICIPALITY, itself()),
            wanted -> answer(wanted, Reached.SOME_UNIT, anyUnit()))
        .map(step -> step.apply(about))
        .filter(answer -> !answer.contacts().isEmpty())
        .findFirst()
        .orElseGet(() -> answer(about, Reached.TOWN_HALL, List.of()));
  }

  private static ContactAnswer answer(
      Responsibility about, Reached reached, List<ContactPoint> contacts) {
    return new ContactAnswer(about, reached, contacts);
  }

  private List<ContactPoint> responsible(Responsibility about) {
    var points = new ArrayList<ContactPoint>();
    for (Duty duty : duties) {
      UnitNode node = units.find(duty.unit()).orElse(null);
      if (duty.responsibility() == about
          && duty.content().days().on(day)
          && node != null
          && node.days().on(day)) {
        points.add(point(node.unit(), duty));
      }
    }
    return points.stream().filter(ContactPoint::reachable).toList();
  }

  /** The nearest that is open and can be reached above each unit that answers, or once did. */
  private List<ContactPoint> above(Responsibility about) {
    return duties.stream()
        .filter(duty -> duty.responsibility() == about)
        .flatMap(
            duty ->
                units.above(duty.unit()).stream()
                    .filter(node -> node.days().on(day))
                    .map(node -> point(node.unit()))
                    .filter(ContactPoint::reachable)
                    .limit(1))
        .distinct()
        .toList();
  }

  private List<ContactPoint> itself() {
    var point = new ContactPoint(municipality, null, null, address.email(), address.phone(), null);
    return point.reachable() ? List.of(point) : List.of();
  }

  private List<ContactPoint> anyUnit() {
    return units.inOrder().stream()
        .filter(node -> node.days().on(day))
        .map(node -> point(node.unit()))
        .filter(ContactPoint::reachable)
        .limit(1)
        .toList();
  }

  private static ContactPoint point(Unit unit) {
    return new ContactPoint(unit.name(), null, null, unit.email(), unit.phone(), null);
  }

  private ContactPoint point(Unit unit, Duty duty) {
    DutyContent content = duty.content();
    Colleague person = person(content.account(), duty.shown());
    for (Absence absence : absences) {
      if (absence.unit() == duty.unit()
          && absence.responsibility() == duty.responsibility()
          && absence.on(day)) {
        return standIn(unit, content, person, absence);
      }
    }
    return new ContactPoint(
        unit.name(),
        content.title(),
        name(person),
        first(email(person, duty.shown()), content.email(), unit.email()),
        first(content.phone(), unit.phone()),
        null);
  }

  /** A box that only the absent one reads is the last to be given out. */
  private ContactPoint standIn(
      Unit unit, DutyContent instead, @Nullable Colleague absent, Absence absence) {
    Colleague person = person(absence.account(), absence.shown());
    return new ContactPoint(
        unit.name(),
        absence.title(),
        name(person),
        first(absence.email(), email(person, absence.shown()), unit.email(), instead.email()),
        first(absence.phone(), unit.phone(), instead.phone()),
        new ContactPoint.Away(instead.title(), name(absent), absence.to().plusDays(1)));
  }

  private @Nullable Colleague person(@Nullable Long account, @Nullable Shown shown) {
    return account == null || shown == null || shown == Shown.FUNCTION ? null : people.get(account);
  }

  private static @Nullable String name(@Nullable Colleague person) {
    return person == null ? null : person.name();
  }

  private static @Nullable String email(@Nullable Colleague person, @Nullable Shown shown) {
    return person == null || shown != Shown.NAME_AND_EMAIL ? null : person.email();
  }

  private static @Nullable String first(@Nullable String... choices) {
    return Stream.of(choices).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
