package no.bindeledd.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Skill;

class RankerTest {
  private static final Area HERE = new Area(1, 1, "Sentrum", 60.0, 10.0);
  private static final WeeklyTime TUESDAY_EVENING =
      new WeeklyTime(DayOfWeek.TUESDAY, LocalTime.of(18, 0), LocalTime.of(20, 0));

  @Property
  void verifyAcceptsEveryRanking(
      @ForAll("persons") Person person, @ForAll("offers") List<Offer> offers) {
    assertThat(Verify.check(person, offers, Ranker.rank(person, offers))).isEmpty();
  }

  @Property
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("persons") Person person,
      @ForAll("offers") List<Offer> offers,
      @ForAll Random random) {
    var shuffled = new ArrayList<>(offers);
    Collections.shuffle(shuffled, random);
    assertThat(Ranker.rank(person, shuffled)).isEqualTo(Ranker.rank(person, offers));
  }

  @Property
  void oneMoreSharedInterestNeverLowersAnActivity(
      @ForAll("persons") Person person,
      @ForAll("offers") List<Offer> offers,
      @ForAll Interest interest) {
    var interests = EnumSet.of(interest);
    interests.addAll(person.interests());
    var more =
        new Person(
            person.municipality(),
            person.area(),
            person.reachKm(),
            person.ageBand(),
            person.gender(),
            person.languages(),
            person.norwegian(),
            interests,
            person.freeTimes());
    for (Offer offer : offers) {
      assertThat(points(more, offer)).isGreaterThanOrEqualTo(points(person, offer));
    }
  }

  @Property
  void whatIsUnknownStandsInNobodysWay(@ForAll("offers") List<Offer> offers) {
    var unknown = new Person(1, null, null, null, null, Set.of(), Map.of(), Set.of(), Set.of());
    for (Ranking.Judged other : Ranker.rank(unknown, offers).others()) {
      assertThat(other.notes(NoteKind.Side.AGAINST))
          .extracting(Note::kind)
          .isSubsetOf(NoteKind.FULL, NoteKind.ALREADY_SUGGESTED, NoteKind.OTHER_MUNICIPALITY);
    }
  }

  @Property
  void verifyFindsWhatWasTamperedWith(
      @ForAll("persons") Person person, @ForAll("offers") List<Offer> offers) {
    Ranking right = Ranker.rank(person, offers);
    var all = new ArrayList<>(right.fits());
    all.addAll(right.others());
    if (!right.others().isEmpty()) {
      assertThat(Verify.check(person, offers, new Ranking(all, List.of()))).isNotEmpty();
      assertThat(Verify.check(person, offers, new Ranking(right.fits(), List.of()))).isNotEmpty();
    }
    if (!right.fits().isEmpty()) {
      assertThat(Verify.check(person, offers, new Ranking(List.of(), all))).isNotEmpty();
      Ranking.Judged best = right.fits().getFirst();
      var dearer = new ArrayList<>(right.fits());
      dearer.set(0, new Ranking.Judged(best.offer(), best.points() + 1, best.notes()));
      assertThat(Verify.check(person, offers, new Ranking(dearer, right.others()))).isNotEmpty();
    }
  }

  @Example
  void aWorkedExample() {
    var amina =
        new Person(
            1,
            HERE,
            10,
            AgeBand.AGE_30_39,
            Gender.WOMAN,
            Set.of("ar"),
            Map.of(Skill.SPEAKING, NorwegianLevel.A2),
            Set.of(Interest.CRAFT),
            Set.of(new FreeTime(DayOfWeek.TUESDAY, DayPart.EVENING)));
    var sewing = offer(7, Set.of("nb", "ar"), NorwegianLevel.A1, Audience.WOMEN, 0);
    var debate = offer(8, Set.of("nb"), NorwegianLevel.B2, Audience.EVERYONE, 0);
    var farAway = offer(9, Set.of("nb"), NorwegianLevel.NONE, Audience.EVERYONE, 0.2);

    Ranking ranking = Ranker.rank(amina, List.of(farAway, debate, sewing));

    assertThat(ranking.fits())
        .singleElement()
        .satisfies(
            fit -> {
              assertThat(fit.offer()).isEqualTo(7);
              assertThat(fit.points()).isEqualTo(30 + 15 + 10 + 20 + 5);
              assertThat(fit.notes(NoteKind.Side.FOR))
                  .extracting(Note::kind)
                  .containsExactly(
                      NoteKind.SHARED_LANGUAGE,
                      NoteKind.SHARED_INTEREST,
                      NoteKind.LEVEL_FITS,
                      NoteKind.NEAR,
                      NoteKind.FREE_THEN);
            });
    assertThat(ranking.others())
        .extracting(o -> o.notes(NoteKind.Side.AGAINST).getFirst())
        .containsExactlyInAnyOrder(
            new Note(NoteKind.LEVEL_TOO_LOW, 0, List.of("B2", "A2"), 0),
            new Note(NoteKind.TOO_FAR, 0, List.of(), 23));
  }

  @Provide
  Arbitrary<Person> persons() {
    return Combinators.combine(
            areas().injectNull(0.2),
            Arbitraries.of(2, 5, 10, 20, 50).injectNull(0.2),
            Arbitraries.of(AgeBand.class).injectNull(0.2),
            Arbitraries.of(Gender.class).injectNull(0.4),
            Arbitraries.of("ar", "uk", "nb", "so").set().ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of(Skill.class), Arbitraries.of(NorwegianLevel.class)),
            Arbitraries.of(Interest.class).set().ofMaxSize(4),
            Combinators.combine(Arbitraries.of(DayOfWeek.class), Arbitraries.of(DayPart.class))
                .as(FreeTime::new)
                .set()
                .ofMaxSize(6))
        .as(
            (area, reach, age, gender, languages, levels, interests, free) ->
                new Person(1, area, reach, age, gender, languages, levels, interests, free));
  }

  @Provide
  Arbitrary<List<Offer>> offers() {
    Arbitrary<Offer> offer =
        Combinators.combine(
                Arbitraries.longs().between(1, 2),
                Arbitraries.of("ar", "uk", "nb", "en").set().ofMaxSize(3),
                Arbitraries.of(NorwegianLevel.class),
                Arbitraries.of(Audience.class),
                Arbitraries.integers().between(0, 70).injectNull(0.5),
                Arbitraries.of(Interest.class).set().ofMaxSize(4),
                areas(),
                Arbitraries.of(true, false, false, false))
            .as(
                (municipality, languages, level, audience, age, interests, area, full) ->
                    new Offer(
                        municipality,
                        0,
                        languages,
                        level,
                        audience,
                        age,
                        age == null ? null : age + 15,
                        interests,
                        area,
                        List.of(TUESDAY_EVENING),
                        full,
                        false));
    return offer.list().ofMaxSize(12).map(RankerTest::numbered);
  }

  private static Arbitrary<Area> areas() {
    return Arbitraries.integers()
        .between(0, 20)
        .map(i -> new Area(1, i, "Del " + i, 60.0 + i * 0.02, 10.0));
  }

  private static List<Offer> numbered(List<Offer> offers) {
    var numbered = new ArrayList<Offer>();
    for (Offer o : offers) {
      numbered.add(
          new Offer(
              o.municipality(),
              numbered.size() + 1,
              o.languages(),
              o.lowestLevel(),
              o.audience(),
              o.ageFrom(),
              o.ageTo(),
              o.interests(),
              o.area(),
              o.times(),
              o.full(),
              o.suggested()));
    }
    return numbered;
  }

  private static int points(Person person, Offer offer) {
    Ranking ranking = Ranker.rank(person, List.of(offer));
    var judged = new ArrayList<>(ranking.fits());
    judged.addAll(ranking.others());
    return judged.getFirst().points();
  }

  private static Offer offer(
      long id, Set<String> languages, NorwegianLevel level, Audience audience, double north) {
    return new Offer(
        1,
        id,
        languages,
        level,
        audience,
        null,
        null,
        Set.of(Interest.CRAFT),
        new Area(1, id, "Der", 60.0 + north, 10.0),
        List.of(TUESDAY_EVENING),
        false,
        false);
  }
}
