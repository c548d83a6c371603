package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.junit.jupiter.api.Test;

/** Rules in plain words: nobody reads RFC 5545. */
class SeriesWordsTest {
  private static final Texts TEXTS = new Texts();
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 5);
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

  @Test
  void peopleReadWhatTheyWouldSay() {
    var tuesdays = SeriesRule.weekly(FIRST, 2, Set.of(DayOfWeek.TUESDAY), SIX, EIGHT);
    assertThat(nb(tuesdays.until(LocalDate.of(2027, 6, 12))))
        .isEqualTo("hver annen tirsdag 18:00–20:00, til 12. juni 2027");
    assertThat(nb(tuesdays.times(8))).isEqualTo("hver annen tirsdag 18:00–20:00, 8 ganger");
    assertThat(
            nb(
                SeriesRule.weekly(
                    FIRST, 1, Set.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY), SIX, EIGHT)))
        .isEqualTo("hver mandag og torsdag 18:00–20:00");
    assertThat(nb(SeriesRule.monthly(FIRST, 1, 2, DayOfWeek.TUESDAY, SIX, EIGHT)))
        .isEqualTo("andre tirsdag i måneden 18:00–20:00");
    assertThat(nb(SeriesRule.monthly(FIRST, 3, SeriesRule.LAST, DayOfWeek.FRIDAY, SIX, EIGHT)))
        .isEqualTo("siste fredag hver 3. måned 18:00–20:00");
    assertThat(nb(SeriesRule.monthly(FIRST, 1, 31, SIX, EIGHT)))
        .isEqualTo("den 31. i måneden 18:00–20:00");
    assertThat(nb(SeriesRule.daily(FIRST, 1, SIX, EIGHT))).isEqualTo("hver dag 18:00–20:00");
    assertThat(nb(SeriesRule.daily(LocalDate.of(2027, 5, 1), 3, SIX, EIGHT)))
        .isEqualTo("hver 3. dag 18:00–20:00, fra 1. mai 2027");
    assertThat(nb(SeriesRule.once(FIRST, SIX, EIGHT)))
        .isEqualTo("tirsdag 5. januar 2027 18:00–20:00");
  }

  @Test
  void everyLanguageHasWordsForEveryRule() {
    var random = new Random(17);
    for (int i = 0; i < 300; i++) {
      SeriesRule rule = SeriesExpansionTest.rule(random);
      for (Language language : Language.offered()) {
        String line = words(language).line(rule, TODAY);
        assertThat(line)
            .as("%s %s", language, rule)
            .doesNotContain("{")
            .doesNotContain("activity.")
            .doesNotContain("FREQ")
            .contains(rule.from().toString());
      }
    }
  }

  private static String nb(SeriesRule rule) {
    return words(Language.NB).line(rule, TODAY);
  }

  private static SeriesWords words(Language language) {
    return new SeriesWords(language, (key, values) -> TEXTS.get(language, key, values));
  }
}
