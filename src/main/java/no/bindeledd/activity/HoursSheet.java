package no.bindeledd.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.InertText;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.springframework.stereotype.Component;

/** The year's hours as a table for a report: what the page shows, and no name. */
@Component
public class HoursSheet {
  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final double HOUR = 60;

  private final HoursDeskService desk;
  private final Texts texts;

  HoursSheet(HoursDeskService desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  /** With semicolons and a byte order mark, as spreadsheets in Norway open it. */
  public byte[] csv(Caller caller, int year, Language language) {
    var words = new Words(language);
    var text = new StringBuilder(BYTE_ORDER_MARK);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL).get();
    try (var printer = format.print(text)) {
      printer.printRecord(
          Stream.of("activity", "month", "hours", "reports")
              .map(column -> texts.get(language, "activity.hours.column." + column))
              .toList());
      for (HoursTotal total : desk.totals(caller, year)) {
        printer.printRecord(
            List.of(
                InertText.inert(total.title()),
                total.month().toString(),
                words.decimal(total.minutes() / HOUR),
                total.reports()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
