package no.bindeledd.demo;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Gender;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Skill;
import org.springframework.stereotype.Component;

/** What is known of invented newcomers. */
@Component
class DemoProfiles {
  private static final List<AgeBand> AGES =
      List.of(
          AgeBand.AGE_16_19,
          AgeBand.AGE_20_29,
          AgeBand.AGE_20_29,
          AgeBand.AGE_30_39,
          AgeBand.AGE_30_39,
          AgeBand.AGE_40_54,
          AgeBand.AGE_55_66,
          AgeBand.AGE_67_UP);
  private static final List<NorwegianLevel> LEVELS =
      List.of(
          NorwegianLevel.NONE,
          NorwegianLevel.A1,
          NorwegianLevel.A1,
          NorwegianLevel.A2,
          NorwegianLevel.A2,
          NorwegianLevel.B1);
  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

  /**
   * @param name a row of {@code demo/names.csv}
   */
  Profile of(DemoRandom random, DemoTenant tenant, ResourceTable.Row name) {
    return new Profile(
        name.get("name"),
        language(tenant, name.get("language")),
        random.one(tenant.areas()).id(),
        random.one(AGES),
        random.percent(70) ? Gender.valueOf(name.get("gender")) : null,
        languages(random, name.get("language")),
        norwegian(random),
        new LinkedHashSet<>(random.some(List.of(Interest.values()), 1, 4)),
        freeTimes(random),
        // In the countryside people go far for most things.
        random.one(tenant.form() == Language.NN ? List.of(10, 20, 50) : List.of(2, 5, 5, 10)));
  }

  /** Their own language where the portal speaks it, else the municipality's. */
  static Language language(DemoTenant tenant, String spoken) {
    return Language.byCode(spoken).filter(Language.offered()::contains).orElse(tenant.form());
  }

  private static Set<String> languages(DemoRandom random, String first) {
    var languages = new LinkedHashSet<String>(List.of(first));
    if (random.percent(40)) {
      languages.add("en");
    }
    if (random.percent(10)) {
      languages.add("fr");
    }
    return languages;
  }

  /** People often speak better than they write; some levels nobody has tested yet. */
  private static Map<Skill, NorwegianLevel> norwegian(DemoRandom random) {
    var levels = new EnumMap<Skill, NorwegianLevel>(Skill.class);
    int spoken = random.between(0, LEVELS.size() - 1);
    for (Skill skill : Skill.values()) {
      boolean oral = skill == Skill.LISTENING || skill == Skill.SPEAKING;
      if (random.percent(85)) {
        levels.put(skill, LEVELS.get(oral ? spoken : Math.max(0, spoken - 1)));
      }
    }
    return levels;
  }

  private static Set<FreeTime> freeTimes(DemoRandom random) {
    var times = new HashSet<FreeTime>();
    for (DayOfWeek day : random.some(DAYS, 2, 5)) {
      times.add(new FreeTime(day, random.one(List.of(DayPart.AFTERNOON, DayPart.EVENING))));
      if (random.percent(30)) {
        times.add(new FreeTime(day, DayPart.MORNING));
      }
    }
    return times;
  }
}
