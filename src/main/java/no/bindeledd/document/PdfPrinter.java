package no.bindeledd.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints a page to a tagged PDF (PDF/UA). The page brings everything along: nothing is fetched, and
 * nothing of it is logged. Its typeface is called DejaVu and has Latin, Cyrillic and Arabic.
 */
@Component
public class PdfPrinter {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  /** The signs above and below Arabic letters: seldom written, and drawn here with a gap. */
  private static final Pattern VOWELS = Pattern.compile("[\\u064b-\\u0652]");

  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  static {
    XRLog.setLoggingEnabled(false);
  }

  /**
   * @param page well-formed, with a title and a language
   */
  public byte[] print(String page) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
    builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu", REGULAR, FontStyle.NORMAL, true);
    builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu", BOLD, FontStyle.NORMAL, true);
    builder.withHtmlContent(VOWELS.matcher(page).replaceAll(""), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** How many sheets it takes. */
  public static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(FONTS + name), name);
  }
}
