package no.bindeledd.people;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.activity.DayPart;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * A registration as far as somebody has typed it: field by field, as text, so that it can be kept
 * as a draft. Fields that are missing or say nothing known are empty.
 */
public record ProfileDraft(Map<String, String> fields) {
  private static final String SEPARATOR = " ";
  private static final String NORWEGIAN = "norwegian.";

  public ProfileDraft {
    fields = Map.copyOf(fields);
  }

  /** How something known looks in the form; the address is not changed there. */
  public static ProfileDraft of(Profile p) {
    var fields = new HashMap<String, String>();
    fields.put("firstName", p.firstName());
    fields.put("language", p.language().name());
    fields.put("area", String.valueOf(p.area()));
    fields.put("ageBand", p.ageBand().name());
    if (p.gender() != null) {
      fields.put("gender", p.gender().name());
    }
    fields.put("languages", joined(p.languages().stream()));
    p.norwegian().forEach((skill, level) -> fields.put(NORWEGIAN + skill.name(), level.name()));
    fields.put("interests", joined(p.interests().stream().map(Enum::name)));
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.put(
          "free." + day.name(),
          joined(p.freeTimes().stream().filter(f -> f.day() == day).map(f -> f.part().name())));
    }
    fields.put("reach", String.valueOf(p.reachKm()));
    return new ProfileDraft(fields);
  }

  public String text(String field) {
    return fields.getOrDefault(field, "");
  }

  /**
   * The profile, if everything that it needs is there.
   *
   * @throws Rejected with a reason at each field that is missing
   */
  public Profile profile() {
    var missing = new ArrayList<Reason>();
    Long area = required("area", Long::valueOf, "people.form.area.missing", missing);
    AgeBand age = required("ageBand", AgeBand::valueOf, "people.form.ageBand.missing", missing);
    Integer reach = required("reach", Integer::valueOf, "people.form.reach.missing", missing);
    if (area == null || age == null || reach == null) {
      missing.addAll(Profile.objections(text("firstName"), languages()));
      throw new Rejected(missing);
    }
    return new Profile(
        text("firstName"),
        one("language", Language::valueOf).orElse(Language.NB),
        area,
        age,
        one("gender", Gender::valueOf).orElse(null),
        languages(),
        norwegian(),
        several("interests", Interest::valueOf),
        freeTimes(),
        reach);
  }

  /** As {@link #profile}, with the address at which the person is reached. */
  public Registration registration() {
    try {
      return new Registration(text("address"), profile());
    } catch (Rejected missing) {
      if (Addresses.normalise(text("address")).isPresent()) {
        throw missing;
      }
      var reasons = new ArrayList<>(missing.reasons());
      reasons.addFirst(Reason.at("address", "people.form.address.wrong"));
      throw new Rejected(reasons);
    }
  }

  private Set<String> languages() {
    return words("languages").collect(Collectors.toSet());
  }

  private Map<Skill, NorwegianLevel> norwegian() {
    var levels = new EnumMap<Skill, NorwegianLevel>(Skill.class);
    for (Skill skill : Skill.values()) {
      one(NORWEGIAN + skill.name(), NorwegianLevel::valueOf)
          .ifPresent(level -> levels.put(skill, level));
    }
    return levels;
  }

  private Set<FreeTime> freeTimes() {
    return Arrays.stream(DayOfWeek.values())
        .flatMap(
            day ->
                several("free." + day.name(), DayPart::valueOf).stream()
                    .map(part -> new FreeTime(day, part)))
        .collect(Collectors.toSet());
  }

  private <T> @Nullable T required(
      String field, Function<String, T> read, String reason, List<Reason> missing) {
    Optional<T> found = one(field, read);
    if (found.isEmpty()) {
      missing.add(Reason.at(field, reason));
      return null;
    }
    return found.get();
  }

  private <T> Optional<T> one(String field, Function<String, T> read) {
    return words(field).findFirst().flatMap(text -> known(text, read));
  }

  private <T> Set<T> several(String field, Function<String, T> read) {
    return words(field).flatMap(text -> known(text, read).stream()).collect(Collectors.toSet());
  }

  private Stream<String> words(String field) {
    return Arrays.stream(text(field).split(SEPARATOR)).filter(word -> !word.isEmpty());
  }

  /** In one order, whatever the order of choosing: two versions are compared as text. */
  private static String joined(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(SEPARATOR));
  }

  /** A draft may be older than the program: a word that means nothing any more is left out. */
  private static <T> Optional<T> known(String text, Function<String, T> read) {
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException meansNothing) {
      return Optional.empty();
    }
  }
}
