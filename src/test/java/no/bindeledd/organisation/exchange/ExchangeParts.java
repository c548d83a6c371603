package no.bindeledd.organisation.exchange;

import no.bindeledd.foundation.text.Texts;

/** The parts that read and write lists, put together without a server. */
final class ExchangeParts {
  private static final Texts TEXTS = new Texts();
  static final SheetWords WORDS = new SheetWords(TEXTS);
  static final Sheets SHEETS;
  static final CellRules RULES = new CellRules(WORDS);

  static {
    var tables = new CsvSheets(WORDS);
    SHEETS = new Sheets(tables, new XlsxSheets(WORDS, tables), new VcardSheets(), TEXTS);
  }

  private ExchangeParts() {}
}
