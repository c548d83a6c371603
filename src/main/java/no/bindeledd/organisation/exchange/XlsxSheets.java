package no.bindeledd.organisation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import no.bindeledd.foundation.text.Language;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Tables of a spreadsheet. Every cell is written as text, so that nothing in it is ever reckoned
 * out; the first sheet is read, row by row, after the whole file was found to be within bounds.
 */
@Component
class XlsxSheets {
  private static final String TEXT = "@";

  private final SheetWords words;
  private final CsvSheets texts;

  XlsxSheets(SheetWords words, CsvSheets texts) {
    this.words = words;
    this.texts = texts;
  }

  byte[] write(List<Map<SheetField, String>> organisations, Language language, String title) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Bindeledd", "1.0")) {
      Worksheet sheet = book.newWorksheet(title);
      SheetField[] fields = SheetField.values();
      for (int column = 0; column < fields.length; column++) {
        sheet.value(0, column, words.column(fields[column], language));
        sheet.style(0, column).bold().set();
      }
      for (int row = 0; row < organisations.size(); row++) {
        for (int column = 0; column < fields.length; column++) {
          String value = texts.shown(fields[column], organisations.get(row), language);
          if (!value.isEmpty()) {
            sheet.value(row + 1, column, XmlText.written(value));
            sheet.style(row + 1, column).format(TEXT).set();
          }
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  Sheet read(byte[] bytes) throws UnreadableSheet {
    PackedBounds.require(bytes);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      OPCPackage file = OPCPackage.open(in);
      try {
        return read(file);
      } finally {
        file.revert(); // to close it would be to save it
      }
    } catch (XlsxTable.Refused refused) {
      throw refused.why();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException notASpreadsheet) {
      throw new UnreadableSheet(UnreadableSheet.Why.NOT_A_LIST);
    }
  }

  private Sheet read(OPCPackage file)
      throws IOException,
          OpenXML4JException,
          SAXException,
          ParserConfigurationException,
          UnreadableSheet {
    var reader = new XSSFReader(file);
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    if (!sheets.hasNext()) {
      throw new UnreadableSheet(UnreadableSheet.Why.EMPTY);
    }
    var table = new XlsxTable(words);
    try (InputStream first = sheets.next()) {
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(
          new XSSFSheetXMLHandler(
              reader.getStylesTable(),
              null,
              new ReadOnlySharedStringsTable(file),
              table,
              new PlainNumbers(),
              false));
      xml.parse(new InputSource(first));
    }
    var others = new ArrayList<String>();
    while (sheets.hasNext()) {
      sheets.next().close();
      others.add(sheets.getSheetName());
    }
    return table.sheet(others);
  }
}
