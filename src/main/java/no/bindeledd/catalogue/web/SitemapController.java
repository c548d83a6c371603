package no.bindeledd.catalogue.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.PublicKey;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages worth finding, for search engines: an index of files, each of which is read from the
 * database by a range of keys and holds at most {@link #PIECE} activities or organisations in all
 * languages, far below what a file may hold.
 */
@Controller
class SitemapController {
  static final int PIECE = 1000;
  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final MediaType XML =
      new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/activities",
          "/new",
          "/near",
          "/themes",
          "/grants",
          "/contact",
          "/about",
          "/accessibility",
          "/open");

  private final OpenCatalogueService catalogue;
  private final PublicActivityService activities;
  private final ActivityFinder finder;
  private final Themes themes;
  private final Freshness freshness;
  private final PortalProperties portal;
  private final Page page;

  SitemapController(
      OpenCatalogueService catalogue,
      PublicActivityService activities,
      ActivityFinder finder,
      Themes themes,
      Freshness freshness,
      PortalProperties portal,
      Texts texts) {
    this.catalogue = catalogue;
    this.activities = activities;
    this.finder = finder;
    this.themes = themes;
    this.freshness = freshness;
    this.portal = portal;
    page = Page.of(Language.NB, texts, "/");
  }

  @GetMapping("/sitemap.xml")
  @Nullable ResponseEntity<String> index(ServletWebRequest web) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, "sitemap")) {
      return null;
    }
    var files = new ArrayList<>(List.of("/sitemap/pages.xml"));
    for (MunicipalityOffer municipality : finder.offers(version)) {
      files.add("/sitemap/municipality-" + Ids.toText(municipality.municipality()) + ".xml");
      if (municipality.own() > 0) {
        files.add(file(new ActivityKey(municipality.municipality(), 0)));
      }
    }
    catalogue.cuts(Caller.ANYONE, PIECE).forEach(cut -> files.add(file(cut)));
    var xml = new StringBuilder(64 * files.size());
    files.forEach(
        f -> xml.append("<sitemap><loc>").append(address(f)).append("</loc></sitemap>\n"));
    return answer("sitemapindex", "", xml);
  }

  /** What belongs to no municipality. */
  @GetMapping("/sitemap/pages.xml")
  @Nullable ResponseEntity<String> pages(ServletWebRequest web) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, "pages")) {
      return null;
    }
    var xml = new StringBuilder();
    PAGES.forEach(path -> add(xml, path, null));
    themes.withOffers(version).forEach(theme -> add(xml, "/themes/" + Themes.code(theme), null));
    return urls(xml);
  }

  /** A municipality and the organisations that offer something there now. */
  @GetMapping("/sitemap/municipality-{municipality}.xml")
  @Nullable ResponseEntity<String> municipality(
      @PathVariable String municipality, ServletWebRequest web) {
    long place = Ids.parse(municipality);
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version, "municipality")) {
      return null;
    }
    MunicipalityOffer offer =
        finder.offers(version).stream()
            .filter(m -> m.municipality() == place)
            .findFirst()
            .orElseThrow(NotFound::new);
    var xml = new StringBuilder();
    add(xml, "/municipalities/" + offer.slug(), null);
    catalogue
        .organisations(Caller.ANYONE, place, PIECE)
        .forEach(id -> add(xml, OrganisationController.address(id), null));
    return urls(xml);
  }

  /** The activities of a municipality behind a key. */
  @GetMapping("/sitemap/{municipality}-{after}.xml")
  @Nullable ResponseEntity<String> piece(
      @PathVariable String municipality, @PathVariable String after, ServletWebRequest web) {
    var behind = new ActivityKey(Ids.parse(municipality), Ids.parse(after));
    long version = activities.version(Caller.ANYONE, behind.municipality());
    if (freshness.known(web, page, version, "piece")) {
      return null;
    }
    List<PublicKey> found =
        catalogue.known(Caller.ANYONE, behind.municipality(), behind.id(), PIECE);
    if (found.isEmpty()) {
      throw new NotFound();
    }
    var xml = new StringBuilder(4000 * found.size());
    found.forEach(one -> add(xml, ActivityAddress.of(one.key()), one.changedAt()));
    return urls(xml);
  }

  private static String file(ActivityKey behind) {
    return "/sitemap/" + Ids.toText(behind.municipality()) + "-" + Ids.toText(behind.id()) + ".xml";
  }

  /** A page in each language, which knows of the others. */
  private void add(StringBuilder xml, String path, @Nullable Instant changed) {
    var others = new StringBuilder();
    for (Language language : Language.offered()) {
      others
          .append("<xhtml:link rel=\"alternate\" hreflang=\"")
          .append(language.code())
          .append("\" href=\"")
          .append(address("/" + language.code() + path))
          .append("\"/>");
    }
    for (Language language : Language.offered()) {
      xml.append("<url><loc>").append(address("/" + language.code() + path)).append("</loc>");
      if (changed != null) {
        xml.append("<lastmod>").append(changed).append("</lastmod>");
      }
      xml.append(others).append("</url>\n");
    }
  }

  private String address(String path) {
    return HtmlUtils.htmlEscapeDecimal(portal.link(path));
  }

  private static ResponseEntity<String> urls(StringBuilder xml) {
    return answer("urlset", " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"", xml);
  }

  private static ResponseEntity<String> answer(String root, String more, StringBuilder inside) {
    return ResponseEntity.ok()
        .contentType(XML)
        .body(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"
                + root
                + " xmlns=\""
                + SCHEMA
                + "\""
                + more
                + ">\n"
                + inside
                + "</"
                + root
                + ">\n");
  }
}
