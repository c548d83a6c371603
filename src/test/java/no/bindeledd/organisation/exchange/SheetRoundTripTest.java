package no.bindeledd.organisation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Organisation;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whatever goes out comes in again, letter by letter, and is never a formula on the way. */
class SheetRoundTripTest {
  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+47 22 33 44 55",
          "-2+3",
          "@SUM(A1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "\r\n=1+1",
          "'=1+1",
          "''@x",
          "' -x",
          "\u00a0=1",
          "＝1+1",
          "'s-Hertogenbosch",
          "\"sitat\" og ;,\t|",
          "linje\r\nlinje\rlinje\nlinje",
          "_x000D_ og _x005F_",
          "جمعية اللاجئين",
          "Sykkel 🚲👩‍👩‍👧",
          "e\u0301 og é",
          "\u0001\u001f\u007f",
          "<b>&amp;]]>",
          "\\n og \\, og \\;",
          "END:VCARD",
          "\ufeffForan",
          "\u2028\u0085");

  @Property(tries = 150)
  void nothingIsLost(
      @ForAll("organisations") List<Map<SheetField, String>> organisations,
      @ForAll SheetFormat format,
      @ForAll("languages") Language language)
      throws UnreadableSheet {
    byte[] file = ExchangeParts.SHEETS.write(format, organisations, language);
    Sheet read = ExchangeParts.SHEETS.read(file);
    assertThat(read.format()).isEqualTo(format);
    assertThat(read.notRead()).isEmpty();
    assertThat(read.rows()).noneMatch(Sheet.Row::tooMany);
    assertThat(read.rows().stream().map(SheetRoundTripTest::inTheirWords).toList())
        .isEqualTo(organisations);
  }

  /** A kind is written as people call it, and understood again. */
  private static Map<SheetField, String> inTheirWords(Sheet.Row row) {
    var values = new EnumMap<>(row.cells());
    values.computeIfPresent(
        SheetField.KIND, (f, word) -> ExchangeParts.WORDS.kind(word).orElseThrow().name());
    return values;
  }

  @Example
  void noCellOfASpreadsheetIsAFormula() throws IOException {
    byte[] file =
        ExchangeParts.SHEETS.write(
            SheetFormat.XLSX, HOSTILE.stream().map(this::named).toList(), Language.NB);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        }
      }
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("@");
    }
  }

  @Example
  void noCellOfATableBeginsAsAFormula() {
    byte[] file =
        ExchangeParts.SHEETS.write(
            SheetFormat.CSV, HOSTILE.stream().map(this::named).toList(), Language.NB);
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).doesNotContainPattern("(^|;|\\n)\"[\\h]*[=+\\-@\\t\\r\\n＝]");
    assertThat(text).contains("\"'=1+1\"", "\"'+47 22 33 44 55\"", "\"'s-Hertogenbosch\"");
  }

  @Example
  void aCardIsFoldedAndNoTextEndsIt() throws UnreadableSheet {
    byte[] file =
        ExchangeParts.SHEETS.write(
            SheetFormat.VCARD, HOSTILE.stream().map(this::named).toList(), Language.NB);
    for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line.chars()).noneMatch(c -> c < ' ');
    }
    assertThat(ExchangeParts.SHEETS.read(file).rows()).hasSameSizeAs(HOSTILE);
  }

  private Map<SheetField, String> named(String name) {
    return new EnumMap<>(Map.of(SheetField.NAME, name));
  }

  @Provide
  Arbitrary<Language> languages() {
    return Arbitraries.of(Language.offered());
  }

  @Provide
  Arbitrary<List<Map<SheetField, String>>> organisations() {
    Arbitrary<String> text = text();
    return Combinators.combine(
            Combinators.combine(text, text, text, text)
                .as((name, purpose, email, website) -> List.of(name, purpose, email, website)),
            text,
            Arbitraries.of(Organisation.Kind.values()),
            Arbitraries.integers().between(0, 20_000),
            Arbitraries.of("", "1100", "1200"),
            Arbitraries.of("", "974760673"),
            Arbitraries.of("nb", "nn"),
            Arbitraries.of("true", "false"))
        .as(SheetRoundTripTest::organisation)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static Map<SheetField, String> organisation(
      List<String> texts,
      String phone,
      Organisation.Kind kind,
      int day,
      String category,
      String number,
      String language,
      String voluntary) {
    var values = new EnumMap<SheetField, String>(SheetField.class);
    values.put(SheetField.NAME, texts.getFirst());
    values.put(SheetField.PURPOSE, texts.get(1));
    values.put(SheetField.EMAIL, texts.get(2));
    values.put(SheetField.WEBSITE, texts.get(3));
    values.put(SheetField.PHONE, phone);
    values.put(SheetField.KIND, kind.name());
    values.put(SheetField.FOUNDED, LocalDate.ofEpochDay(day).toString());
    values.put(SheetField.CATEGORY, category);
    values.put(SheetField.NUMBER, number);
    values.put(SheetField.LANGUAGE, language);
    values.put(SheetField.VOLUNTARY, voluntary);
    values.put(SheetField.REF, "0hd8n8b4gmw0" + day % 10);
    values.values().removeIf(String::isEmpty);
    return values;
  }

  /** Anything that a database holds and that is not blank, often what is hard to write. */
  private static Arbitrary<String> text() {
    Arbitrary<String> hard = Arbitraries.of(HOSTILE);
    Arbitrary<String> any =
        Arbitraries.strings()
            .withChars("=+-@'\"\\;,:|\t\r\n _x0D<>&")
            .withCharRange('a', 'f')
            .withCharRange('\u0621', '\u063a')
            .withCharRange('\u0001', '\u00ff')
            .ofMinLength(1)
            .ofMaxLength(30);
    return Arbitraries.oneOf(hard, any, Combinators.combine(hard, any).as(String::concat))
        .filter(text -> !text.isBlank());
  }
}
