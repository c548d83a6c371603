package no.bindeledd.design;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.bindeledd.foundation.text.Language;

/**
 * A day: typed as 31.12.2027 in every language, or picked from a calendar that begins on Monday.
 */
public final class DateField extends DatePicker {
  private static final long serialVersionUID = 1;

  public DateField(String label) {
    super(label);
    Locale locale = Language.of(getLocale()).locale();
    setI18n(
        new DatePickerI18n()
            .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "yyyy-MM-dd")
            .setFirstDayOfWeek(1)
            .setMonthNames(
                Arrays.stream(Month.values())
                    .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                    .toList())
            .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
            .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
            .setToday(getTranslation("design.date.today"))
            .setCancel(getTranslation("design.date.cancel"))
            .setBadInputErrorMessage(getTranslation("design.date.wrong")));
  }

  /** From Sunday, as Vaadin counts. */
  private static List<String> days(TextStyle style, Locale locale) {
    return IntStream.range(0, 7)
        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
        .toList();
  }
}
