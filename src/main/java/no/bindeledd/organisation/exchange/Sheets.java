package no.bindeledd.organisation.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.springframework.stereotype.Component;

/** Lists in each format; what a file is, its first bytes tell and not its name. */
@Component
class Sheets {
  private final CsvSheets tables;
  private final XlsxSheets spreadsheets;
  private final VcardSheets cards;
  private final Texts texts;

  Sheets(CsvSheets tables, XlsxSheets spreadsheets, VcardSheets cards, Texts texts) {
    this.tables = tables;
    this.spreadsheets = spreadsheets;
    this.cards = cards;
    this.texts = texts;
  }

  byte[] write(SheetFormat format, List<Map<SheetField, String>> organisations, Language language) {
    return switch (format) {
      case CSV -> tables.write(organisations, language);
      case XLSX ->
          spreadsheets.write(
              organisations, language, texts.get(language, "organisation.exchange.sheet"));
      case VCARD -> cards.write(organisations);
    };
  }

  /** Reads no more than a list may have, however much is sent. */
  Sheet read(InputStream content) throws IOException, UnreadableSheet {
    byte[] bytes = content.readNBytes(SheetLimits.BYTES + 1);
    if (bytes.length > SheetLimits.BYTES) {
      throw new UnreadableSheet(UnreadableSheet.Why.TOO_LARGE);
    }
    return read(bytes);
  }

  Sheet read(byte[] bytes) throws UnreadableSheet {
    if (bytes.length == 0) {
      throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
    }
    if (begins(bytes, 'P', 'K')) {
      return notEmpty(spreadsheets.read(bytes));
    }
    if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new UnreadableSheet(UnreadableSheet.Why.OLD_FORMAT);
    }
    SheetText file = SheetText.of(bytes);
    String start = file.text().stripLeading();
    if (start.startsWith("<")) {
      throw new UnreadableSheet(
          start.contains("<!DOCTYPE") || start.contains("<!ENTITY")
              ? UnreadableSheet.Why.ENTITIES
              : UnreadableSheet.Why.NOT_A_LIST);
    }
    return notEmpty(VcardSheets.isOne(file.text()) ? cards.read(file) : tables.read(file));
  }

  private static Sheet notEmpty(Sheet sheet) throws UnreadableSheet {
    if (sheet.rows().isEmpty()) {
      throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
    }
    return sheet;
  }

  private static boolean begins(byte[] bytes, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
