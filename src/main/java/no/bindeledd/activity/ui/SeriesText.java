package no.bindeledd.activity.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import no.bindeledd.activity.RuleText;
import no.bindeledd.activity.SeriesRule;

/** Rules as one text: how a draft keeps them. Nobody reads it. */
final class SeriesText {
  private static final String NOTHING = "-";
  private static final int PARTS = 6;

  private SeriesText() {}

  static String write(List<SeriesRule> rules) {
    return rules.stream().map(SeriesText::write).collect(Collectors.joining("|"));
  }

  private static String write(SeriesRule rule) {
    String pattern = RuleText.pattern(rule);
    return String.join(
        " ",
        rule.first().toString(),
        pattern.isEmpty() ? NOTHING : pattern,
        rule.from().toString(),
        rule.to().toString(),
        rule.until() == null ? NOTHING : rule.until().toString(),
        rule.times() == null ? NOTHING : rule.times().toString());
  }

  /** A draft from before there were rules has times of the week, which are asked for anew. */
  static List<SeriesRule> read(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .filter(part -> part.split(" ", -1).length == PARTS)
        .map(SeriesText::rule)
        .toList();
  }

  private static SeriesRule rule(String text) {
    List<String> parts = List.of(text.split(" ", -1));
    return RuleText.rule(
        LocalDate.parse(parts.get(0)),
        parts.get(1).equals(NOTHING) ? "" : parts.get(1),
        LocalTime.parse(parts.get(2)),
        LocalTime.parse(parts.get(3)),
        parts.get(4).equals(NOTHING) ? null : LocalDate.parse(parts.get(4)),
        parts.get(5).equals(NOTHING) ? null : Integer.valueOf(parts.get(5)));
  }
}
