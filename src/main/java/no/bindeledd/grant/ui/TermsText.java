package no.bindeledd.grant.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.round.CriterionCode;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/** A round's terms field by field as text, under the names of the form's fields. */
final class TermsText {
  static final String WEIGHT = "weight.";

  private TermsText() {}

  static Map<String, String> write(Terms t) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", t.name());
    fields.put("about", text(t.about()));
    fields.put("kinds", names(t.kinds()));
    fields.put("goals", names(t.goals()));
    fields.put("budget", text(t.budgetKroner()));
    fields.put("opensOn", text(t.opensOn()));
    fields.put("deadlineOn", text(t.deadlineOn()));
    fields.put("assessedBy", text(t.assessedBy()));
    fields.put("decidedBy", text(t.decidedBy()));
    for (CriterionCode code : CriterionCode.values()) {
      fields.put(WEIGHT + code.name(), text(t.weights().getOrDefault(code, 0)));
    }
    fields.put("minimumMembers", text(t.minimumMembers()));
    fields.put("minimumYears", text(t.minimumYears()));
    fields.put("appealBody", text(t.appealBody()));
    fields.put("arrivalDays", text(t.arrivalDays()));
    fields.put("appealWeeks", text(t.appealWeeks()));
    return fields;
  }

  /**
   * @param unit which the form does not show
   */
  static Terms read(Map<String, String> fields, @Nullable Long unit) {
    Function<String, String> f = name -> fields.getOrDefault(name, "");
    var weights = new EnumMap<CriterionCode, Integer>(CriterionCode.class);
    for (CriterionCode code : CriterionCode.values()) {
      weights.put(code, number(f.apply(WEIGHT + code.name())));
    }
    return new Terms(
        f.apply("name"),
        some(f.apply("about")).orElse(null),
        constants(SupportKind::valueOf, f.apply("kinds")),
        constants(Goal::valueOf, f.apply("goals")),
        some(f.apply("budget")).map(Long::valueOf).orElse(null),
        day(f.apply("opensOn")),
        day(f.apply("deadlineOn")),
        day(f.apply("assessedBy")),
        day(f.apply("decidedBy")),
        unit,
        some(f.apply("appealBody")).orElse(null),
        number(f.apply("arrivalDays")),
        number(f.apply("appealWeeks")),
        number(f.apply("minimumMembers")),
        number(f.apply("minimumYears")),
        weights);
  }

  static <E> Set<E> constants(Function<String, E> read, String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(read)
        .collect(Collectors.toSet());
  }

  private static String names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static @Nullable LocalDate day(String text) {
    return some(text).map(LocalDate::parse).orElse(null);
  }

  private static int number(String text) {
    return some(text).map(Integer::valueOf).orElse(0);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
