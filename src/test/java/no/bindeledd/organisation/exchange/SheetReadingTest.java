package no.bindeledd.organisation.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.bindeledd.foundation.lifecycle.Reason;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and others upload. */
class SheetReadingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  @Test
  void lettersAreReadAsTheyWereWrittenAndItIsSaidHow() throws Exception {
    String table = "Navn;E-post\r\nKvinnegruppa på Ås;post@example.org\r\n";
    for (var file :
        Map.of(
                joined(BYTE_ORDER_MARK, table.getBytes(StandardCharsets.UTF_8)),
                Sheet.Encoding.UTF_8,
                table.getBytes(StandardCharsets.UTF_8),
                Sheet.Encoding.UTF_8,
                table.getBytes(WINDOWS),
                Sheet.Encoding.WINDOWS_1252,
                ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE),
                Sheet.Encoding.UTF_16)
            .entrySet()) {
      Sheet sheet = ExchangeParts.SHEETS.read(file.getKey());
      assertThat(sheet.encoding()).isEqualTo(file.getValue());
      assertThat(sheet.rows())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.cells())
                    .containsEntry(SheetField.NAME, "Kvinnegruppa på Ås")
                    .containsEntry(SheetField.EMAIL, "post@example.org");
                assertThat(row.line()).isEqualTo(2);
              });
    }
    refused(new byte[] {'N', 'a', 'v', 'n', '\n', (byte) 0x81}, UnreadableSheet.Why.WRONG_ENCODING);
  }

  @ParameterizedTest
  @EnumSource(
      value = Sheet.Separator.class,
      names = {"SEMICOLON", "COMMA", "TAB"})
  void whateverPartsTheCells(Sheet.Separator separator) throws Exception {
    char s = separator.sign();
    Sheet sheet =
        read(
            "Orgnr%cName%cТелефон%cFarge\n974 760 673%c\"A%c B\"%c22334455%cblå\n"
                .formatted(s, s, s, s, s, s, s));
    assertThat(sheet.separator()).isEqualTo(separator);
    assertThat(sheet.notRead()).containsExactly("Farge");
    assertThat(sheet.rows().getFirst().cells())
        .containsEntry(SheetField.NAME, "A" + s + " B")
        .containsEntry(SheetField.PHONE, "22334455")
        .containsEntry(SheetField.NUMBER, "974 760 673");
  }

  @Test
  void aRowWithACellTooManyIsNotGuessedAt() throws Exception {
    assertThat(read("Navn;E-post\nA;a@example.org;b@example.org\nB;;\n").rows())
        .extracting(Sheet.Row::tooMany)
        .containsExactly(true, false);
  }

  @Test
  void whatIsWrongWithACellStandsAtItsField() throws Exception {
    Sheet sheet =
        read(
            "Navn;Organisasjonsnummer;Type;Kategori;E-post;Telefon;Nettside;Stiftet;Målform\n"
                + ";974760674;Klubb;12345;ingen;ring;javascript:x;30.02.2020;dansk\n"
                + "Greit;974 760 673;Frivillig organisasjon;1100;a@example.org;+47 22 33 44 55;"
                + "www.example.org;14.3.2011;nynorsk\n");
    LocalDate today = LocalDate.of(2026, 3, 1);
    assertThat(ExchangeParts.RULES.read(sheet.rows().getFirst(), today).reasons())
        .extracting(Reason::field)
        .containsExactlyInAnyOrder(
            "number",
            "name",
            "kind",
            "category",
            "email",
            "phone",
            "website",
            "founded",
            "language");
    ReadRow good = ExchangeParts.RULES.read(sheet.rows().getLast(), today);
    assertThat(good.reasons()).isEmpty();
    assertThat(good.values())
        .containsEntry(SheetField.NUMBER, "974760673")
        .containsEntry(SheetField.KIND, "VOLUNTARY")
        .containsEntry(SheetField.FOUNDED, "2011-03-14")
        .containsEntry(SheetField.LANGUAGE, "nn");
  }

  @Test
  void numbersAndDaysOfASpreadsheetAreDigits() throws Exception {
    var file = new ByteArrayOutputStream();
    try (var book = new Workbook(file, "Test", "1.0")) {
      var sheet = book.newWorksheet("Ark");
      sheet.value(0, 0, "Navn");
      sheet.value(0, 1, "Orgnr");
      sheet.value(0, 2, "Telefon");
      sheet.value(0, 3, "Stiftet");
      sheet.value(1, 0, "Tall");
      sheet.value(1, 1, 974760673);
      sheet.value(1, 2, 22334455.0);
      sheet.value(1, 3, LocalDate.of(2011, 3, 14));
      sheet.style(1, 3).format("dd.mm.yyyy").set();
      book.newWorksheet("Notater").value(0, 0, "bare for oss");
    }
    Sheet sheet = ExchangeParts.SHEETS.read(file.toByteArray());
    assertThat(sheet.notRead()).containsExactly("Notater");
    assertThat(sheet.rows().getFirst().cells())
        .containsEntry(SheetField.NUMBER, "974760673")
        .containsEntry(SheetField.PHONE, "22334455")
        .containsEntry(SheetField.FOUNDED, "2011-03-14");
  }

  @Test
  void aPhonesCardIsRead() throws Exception {
    Sheet sheet =
        read(
            """
            BEGIN:VCARD\r
            VERSION:3.0\r
            PRODID:-//Apple Inc.//iOS 18//EN\r
            N:Nordmann;Kari;;;\r
            FN:Kari Nordmann\r
            ORG:Kvinnegruppa\\, Ås;Styret;\r
            item1.EMAIL;type=INTERNET;type=WORK:gammel@example.org\r
            EMAIL;TYPE=INTERNET,pref:post@exam\r
             ple.org\r
            TEL;VALUE=uri;PREF=1:tel:+47-22-33-44-55\r
            URL:https\\://www.example.org\r
            NOTE;CHARSET="a:b":Vi møtes\\nhver onsdag\r
            BDAY:1970-01-01\r
            END:VCARD\r
            """);
    assertThat(sheet.rows().getFirst().cells())
        .containsEntry(SheetField.NAME, "Kvinnegruppa, Ås")
        .containsEntry(SheetField.EMAIL, "post@example.org")
        .containsEntry(SheetField.PHONE, "+47-22-33-44-55")
        .containsEntry(SheetField.WEBSITE, "https://www.example.org")
        .containsEntry(SheetField.PURPOSE, "Vi møtes\nhver onsdag");
    assertThat(sheet.notRead()).containsExactly("BDAY");
    assertThat(sheet.rows().toString()).doesNotContain("Kari");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_ENDED|BEGIN:VCARD\\nVERSION:4.0\\nFN:A
          NOT_ENDED|BEGIN:VCARD\\nVERSION:4.0\\nBEGIN:VCARD
          NOT_ENDED|Navn;E-post\\nA;"uten slutt
          OLD_CARD|BEGIN:VCARD\\nVERSION:2.1\\nFN:A\\nEND:VCARD
          NOT_A_LIST|BEGIN:VCARD\\nVERSION:4.0\\nikke en egenskap\\nEND:VCARD
          NO_NAME|Farge;Form\\nblå;rund
          EMPTY|Navn;E-post
          ENTITIES|<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>
          NOT_A_LIST|<svg onload='alert(1)'/>
          """)
  void whatIsNoListIsRefused(UnreadableSheet.Why why, String file) {
    refused(file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), why);
  }

  @Test
  void entitiesInASpreadsheetAreRefused() throws IOException {
    String lol =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<worksheet>&b;</worksheet>";
    refused(
        packed("xl/worksheets/sheet1.xml", lol.getBytes(StandardCharsets.UTF_8)),
        UnreadableSheet.Why.ENTITIES);
    refused(
        packed("xl/worksheets/sheet1.xml", lol.getBytes(StandardCharsets.UTF_16)),
        UnreadableSheet.Why.ENTITIES);
    refused(
        packed("notes.txt", "ingenting".getBytes(StandardCharsets.UTF_8)),
        UnreadableSheet.Why.NOT_A_LIST);
    refused(
        new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
        UnreadableSheet.Why.OLD_FORMAT);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = packed("xl/worksheets/sheet1.xml", new byte[200 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(SheetLimits.BYTES);
    refused(bomb, UnreadableSheet.Why.BOMB);
  }

  @Test
  void ofAHundredMegabytesFiveAreRead() {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            return 'a';
          }

          @Override
          public int read(byte[] into, int from, int most) {
            read += most;
            return most;
          }
        };
    assertThatThrownBy(() -> ExchangeParts.SHEETS.read(endless))
        .isInstanceOfSatisfying(
            UnreadableSheet.class,
            e -> assertThat(e.why()).isEqualTo(UnreadableSheet.Why.TOO_LARGE));
    assertThat(endless.read).isLessThanOrEqualTo(SheetLimits.BYTES + 1);
  }

  @Test
  void moreThanAListMayHaveIsRefused() {
    refused(
        ("Navn\n" + "A\n".repeat(SheetLimits.ROWS + 1)).getBytes(StandardCharsets.UTF_8),
        UnreadableSheet.Why.TOO_MANY_ROWS);
    refused(
        ("Navn" + ";x".repeat(SheetLimits.COLUMNS) + "\nA\n").getBytes(StandardCharsets.UTF_8),
        UnreadableSheet.Why.TOO_MANY_COLUMNS);
  }

  private static Sheet read(String file) throws Exception {
    return ExchangeParts.SHEETS.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(byte[] file, UnreadableSheet.Why why) {
    assertThatThrownBy(() -> ExchangeParts.SHEETS.read(file))
        .isInstanceOfSatisfying(UnreadableSheet.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  private static byte[] packed(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(one);
    bytes.writeBytes(other);
    return bytes.toByteArray();
  }
}
