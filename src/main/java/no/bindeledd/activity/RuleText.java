package no.bindeledd.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules in the words of RFC 5545: for machines and the database, never for people. */
public final class RuleText {
  private RuleText() {}

  /** The rule without its end; empty for a single day. */
  public static String pattern(SeriesRule rule) {
    String every = rule.every() == 1 ? "" : ";INTERVAL=" + rule.every();
    return switch (rule.repeat()) {
      case ONCE -> "";
      case DAILY -> "FREQ=DAILY" + every;
      case WEEKLY ->
          "FREQ=WEEKLY"
              + every
              + ";BYDAY="
              + rule.weekdays().stream().map(RuleText::code).collect(Collectors.joining(","));
      case MONTHLY_DATE -> "FREQ=MONTHLY" + every + ";BYMONTHDAY=" + rule.place();
      case MONTHLY_WEEKDAY ->
          "FREQ=MONTHLY" + every + ";BYDAY=" + rule.place() + code(rule.weekdays().getFirst());
    };
  }

  /** How it ends, as a part of a rule; empty for a rule that goes on. */
  static String end(SeriesRule rule) {
    if (rule.until() != null) {
      return ";UNTIL=" + rule.until().format(DateTimeFormatter.BASIC_ISO_DATE);
    }
    return rule.times() == null ? "" : ";COUNT=" + rule.times();
  }

  /** The other way. */
  public static SeriesRule rule(
      LocalDate first,
      String pattern,
      LocalTime from,
      LocalTime to,
      @Nullable LocalDate until,
      @Nullable Integer times) {
    Map<String, String> parts = parts(pattern);
    int every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    String days = parts.getOrDefault("BYDAY", "");
    String date = parts.get("BYMONTHDAY");
    Repeat repeat = repeat(parts.getOrDefault("FREQ", ""), date != null);
    int place = date == null ? 0 : Integer.parseInt(date);
    Set<DayOfWeek> weekdays = new HashSet<>();
    for (String day : days.split(",", -1)) {
      if (!day.isEmpty()) {
        weekdays.add(day(day.substring(day.length() - 2)));
        place = day.length() > 2 ? Integer.parseInt(day.substring(0, day.length() - 2)) : place;
      }
    }
    return new SeriesRule(first, repeat, every, weekdays, place, from, to, until, times);
  }

  private static Repeat repeat(String frequency, boolean byDate) {
    return switch (frequency) {
      case "" -> Repeat.ONCE;
      case "DAILY" -> Repeat.DAILY;
      case "WEEKLY" -> Repeat.WEEKLY;
      case "MONTHLY" -> byDate ? Repeat.MONTHLY_DATE : Repeat.MONTHLY_WEEKDAY;
      default -> throw new IllegalArgumentException("A frequency that no rule has");
    };
  }

  private static Map<String, String> parts(String pattern) {
    var parts = new HashMap<String, String>();
    for (String part : pattern.split(";", -1)) {
      List<String> pair = List.of(part.split("=", 2));
      if (pair.size() == 2) {
        parts.put(pair.get(0), pair.get(1));
      }
    }
    return parts;
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 2).toUpperCase(Locale.ROOT);
  }

  private static DayOfWeek day(String code) {
    return Arrays.stream(DayOfWeek.values())
        .filter(d -> code(d).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("A weekday that no rule has"));
  }
}
