package no.bindeledd.activity;

import java.util.List;
import java.util.Map;
import no.bindeledd.document.PdfPrinter;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a poster, as large as one sheet allows. */
@Component
class PosterPrint {
  /** From the largest letters to the smallest. */
  private static final List<String> SIZES =
      List.of("largest", "large", "middle", "small", "smallest");

  private final ITemplateEngine templates;
  private final PdfPrinter printer;
  private final Texts texts;

  PosterPrint(ITemplateEngine templates, PdfPrinter printer, Texts texts) {
    this.templates = templates;
    this.printer = printer;
    this.texts = texts;
  }

  /** A part with the words around it. */
  public record Set(Poster.Part part, LanguageTexts t, Words words) {

    public String price() {
      return part.priceKroner() == 0 ? t.get("activity.free") : words.kroner(part.priceKroner());
    }
  }

  byte[] pdf(Poster poster) {
    byte[] sheet = new byte[0];
    for (String size : SIZES) {
      sheet = printer.print(page(poster, size));
      if (PdfPrinter.pages(sheet) == 1) {
        break;
      }
    }
    return sheet;
  }

  private String page(Poster poster, String size) {
    Language first = poster.parts().getFirst().language();
    return templates.process(
        "print/poster",
        new Context(
            first.locale(),
            Map.of(
                "poster", poster,
                "size", size,
                "parts",
                    poster.parts().stream()
                        .map(
                            p ->
                                new Set(
                                    p,
                                    new LanguageTexts(texts, p.language()),
                                    new Words(p.language())))
                        .toList())));
  }
}
