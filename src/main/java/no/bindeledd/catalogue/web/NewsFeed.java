package no.bindeledd.catalogue.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.bindeledd.activity.OpenCatalogueService.New;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What was published last, as RSS 2.0. Descriptions are plain text, not marked-up: no reader of
 * news has to be trusted with what somebody wrote.
 */
@Component
class NewsFeed {
  static final MediaType TYPE = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** As RFC 822 wants it, with four digits for the year and two for the day. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final PortalProperties portal;

  NewsFeed(PortalProperties portal) {
    this.portal = portal;
  }

  /**
   * @param title with what it was filtered by
   * @param list path of the page that shows the same
   */
  byte[] of(Page page, String title, String list, List<New> news) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeNamespace("atom", ATOM);
      xml.writeStartElement("channel");
      text(xml, "title", title);
      text(xml, "link", portal.link(page.to(list)));
      text(xml, "description", page.t().get("catalogue.open.news.description"));
      text(xml, "language", page.language().code());
      text(xml, "generator", "Bindeledd");
      if (!news.isEmpty()) {
        text(xml, "lastBuildDate", moment(news.getFirst().publishedAt()));
      }
      xml.writeEmptyElement("atom", "link", ATOM);
      xml.writeAttribute("href", portal.link(page.to(page.path())));
      xml.writeAttribute("rel", "self");
      xml.writeAttribute("type", "application/rss+xml");
      for (New one : news) {
        item(xml, page, one);
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("A feed could not be written", broken);
    }
    return bytes.toByteArray();
  }

  private void item(XMLStreamWriter xml, Page page, New one) throws XMLStreamException {
    PublicActivity activity = one.activity();
    var words = new ActivityWords(page);
    String address = portal.link(page.to(ActivityAddress.of(activity)));
    xml.writeStartElement("item");
    text(xml, "title", PublicText.title(page, activity));
    text(xml, "link", address);
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    // The same in every language: who follows two of them is told once.
    xml.writeCharacters(portal.link(ActivityAddress.of(activity)));
    xml.writeEndElement();
    text(xml, "pubDate", moment(one.publishedAt()));
    text(xml, "category", activity.municipalityName());
    for (ActivityWords.Theme theme : words.themes(activity)) {
      text(xml, "category", theme.name());
    }
    text(
        xml,
        "description",
        String.join("; ", words.series(activity))
            + " – "
            + words.place(activity)
            + ", "
            + activity.municipalityName()
            + " – "
            + activity.organiser()
            + "\n"
            + PublicText.beginning(page, activity));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(readable(PublicText.withoutEmail(text)));
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters or half of a pair. */
  private static String readable(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String moment(Instant moment) {
    return MOMENT.format(moment);
  }
}
