package no.bindeledd.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** What organisers write about their activities. */
@Component
class DemoContent {
  private static final List<DayOfWeek> WORKING_DAYS =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.FRIDAY);
  private static final List<DayOfWeek> WEEKEND = List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final List<String> OTHER_LANGUAGES = List.of("ar", "uk", "ti", "so", "ru", "fr");

  private final DemoKinds kinds;
  private final Clock clock;

  DemoContent(DemoKinds kinds, Clock clock) {
    this.kinds = kinds;
    this.clock = clock;
  }

  /** Something complete that begins within a week and goes on for so many weeks. */
  ActivityContent of(
      DemoRandom random, String kindName, DemoTenant tenant, DemoOwner owner, int weeks) {
    DemoKinds.Kind kind = kinds.get(kindName);
    DemoTenant.Spot spot = random.one(tenant.spots());
    LocalDate starts = Norway.today(clock).plusDays(random.between(1, 7));
    return new ActivityContent(
        fill(random.one(kind.texts(tenant.form(), "title")), spot, owner),
        fill(description(random, kind, tenant.form()), spot, owner),
        languages(random, tenant, owner),
        kind.level(),
        kind.audience(),
        kind.ageFrom(),
        kind.ageTo(),
        kind.interests(),
        spot.name(),
        spot.address(),
        spot.area().id(),
        spot.access(),
        kind.isMarked("hidden") || random.percent(4),
        starts,
        starts.plusWeeks(weeks),
        times(random, kind),
        random.between(kind.capacityFrom(), kind.capacityTo()),
        kind.priceKroner(),
        kind.isMarked("care"));
  }

  /** What it is called and what happens, in another language; empty where nobody translated it. */
  Map<WrittenField, String> in(Language language, String kindName, DemoTenant.Spot spot) {
    DemoKinds.Kind kind = kinds.get(kindName);
    return kind.isIn(language)
        ? Map.of(
            WrittenField.TITLE,
            kind.texts(language, "title").getFirst().replace("{area}", spot.area().name()),
            WrittenField.DESCRIPTION,
            kind.texts(language, "text").getFirst())
        : Map.of();
  }

  private String description(DemoRandom random, DemoKinds.Kind kind, Language form) {
    return random.one(kind.texts(form, "text")) + " " + random.one(kinds.endings(form));
  }

  private static String fill(String text, DemoTenant.Spot spot, DemoOwner owner) {
    return text.replace("{at}", spot.at())
        .replace("{area}", spot.area().name())
        .replace("{organiser}", owner.name());
  }

  private static Set<String> languages(DemoRandom random, DemoTenant tenant, DemoOwner owner) {
    var languages = new LinkedHashSet<String>(owner.languages());
    languages.add(tenant.form().code());
    if (tenant.form() == Language.NN) {
      languages.remove(Language.NB.code());
    }
    if (random.percent(30)) {
      languages.add(random.one(OTHER_LANGUAGES));
    }
    return languages;
  }

  private static List<WeeklyTime> times(DemoRandom random, DemoKinds.Kind kind) {
    DayPart part = kind.dayPart();
    boolean outside = kind.interests().contains(Interest.OUTDOORS) && part != DayPart.EVENING;
    DayOfWeek day = random.one(outside ? WEEKEND : WORKING_DAYS);
    LocalTime from = from(random, outside ? DayPart.MORNING : part);
    var first = new WeeklyTime(day, from, from.plusMinutes(random.one(List.of(90, 120, 120))));
    boolean twice = !outside && random.percent(12) && day.getValue() <= 3;
    return twice
        ? List.of(first, new WeeklyTime(day.plus(2), first.from(), first.to()))
        : List.of(first);
  }

  private static LocalTime from(DemoRandom random, DayPart part) {
    return switch (part) {
      case MORNING -> random.one(List.of(LocalTime.of(10, 0), LocalTime.of(11, 0)));
      case AFTERNOON ->
          random.one(List.of(LocalTime.of(14, 30), LocalTime.of(15, 30), LocalTime.of(16, 0)));
      case EVENING ->
          random.one(
              List.of(
                  LocalTime.of(17, 0),
                  LocalTime.of(17, 30),
                  LocalTime.of(18, 0),
                  LocalTime.of(18, 30),
                  LocalTime.of(19, 0)));
    };
  }
}
