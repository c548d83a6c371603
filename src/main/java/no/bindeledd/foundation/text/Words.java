package no.bindeledd.foundation.text;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import no.bindeledd.foundation.time.Norway;

/** Dates, times, money and lists, each by the language's own rules, in Norwegian time. */
public record Words(Language language) {
  private static final String LEFT_TO_RIGHT = "\u2066";
  private static final String AS_BEFORE = "\u2069";
  private static final String TOGETHER = "\u2060";

  /** "torsdag 4. mars 2027" */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()));
  }

  /** "4. mars 2027" */
  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
  }

  /** "mars 2027" */
  public String month(LocalDate day) {
    return DateTimeFormatter.ofPattern("LLLL y", locale()).format(day);
  }

  /** "4. mars 2027 kl. 18:00" */
  public String moment(Instant instant) {
    var local = Norway.local(instant);
    return date(local.toLocalDate()) + ", " + time(local.toLocalTime());
  }

  /** "18:00": twenty-four hours in every language, as on Norwegian clocks. */
  public String time(LocalTime time) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
  }

  /** "18:00–20:00"; in a text from right to left it stays in one piece and in this order. */
  public String times(LocalTime from, LocalTime to) {
    return language == Language.AR
        ? LEFT_TO_RIGHT + time(from) + TOGETHER + "–" + TOGETHER + time(to) + AS_BEFORE
        : time(from) + "–" + time(to);
  }

  /** "torsdag" */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
  }

  /** "120 000 kr", which stays on one line. */
  public String kroner(long kroner) {
    return number(kroner) + "\u00a0kr";
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** With as many decimals as it has, at most six. */
  public String decimal(double number) {
    var format = (DecimalFormat) NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  /** "norsk, arabisk og tigrinja" */
  public String list(Collection<String> words) {
    return ListFormatter.getInstance(locale()).format(words);
  }

  /** Labels one after the other, which may hold commas and "and" themselves. */
  public String labels(Collection<String> labels) {
    return String.join(" · ", labels);
  }

  private Locale locale() {
    return language.locale();
  }
}
