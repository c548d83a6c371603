package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Element;

/** What search engines are told of, in files that stay small. */
@IntegrationTest
class SitemapTest {
  private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired OpenCatalogueService catalogue;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
  }

  @Test
  void theIndexLeadsToFilesWithEveryPageInEveryLanguage() throws Exception {
    long id = offer.publish();
    long draft = offer.draft();
    String file = "/sitemap/" + Ids.toText(offer.municipality) + "-" + Ids.toText(0) + ".xml";
    assertThat(locations(root(site.read("/sitemap.xml"), "sitemapindex")))
        .anyMatch(f -> f.endsWith("/sitemap/pages.xml"))
        .anyMatch(f -> f.endsWith(file));

    Element piece = root(site.read(file), "urlset");
    var found = locations(piece);
    assertThat(found).hasSize(5).anyMatch(u -> u.endsWith("/ar" + offer.path(id)));
    assertThat(found).noneMatch(u -> u.contains(Ids.toText(draft)));
    var urls = piece.getElementsByTagNameNS(SCHEMA, "url");
    for (int i = 0; i < urls.getLength(); i++) {
      var others = ((Element) urls.item(i)).getElementsByTagNameNS(XHTML, "link");
      var languages = new HashSet<String>();
      for (int j = 0; j < others.getLength(); j++) {
        languages.add(((Element) others.item(j)).getAttribute("hreflang"));
        assertThat(found).contains(((Element) others.item(j)).getAttribute("href"));
      }
      assertThat(languages).containsExactlyInAnyOrder("nb", "nn", "en", "uk", "ar");
    }
    for (String address : locations(root(site.read("/sitemap/pages.xml"), "urlset"))) {
      assertThat(site.get(URI.create(address).getPath()).getStatus()).as(address).isEqualTo(200);
    }
  }

  @Test
  void aMunicipalityStandsWithTheOrganisationsThatOfferSomethingThere() throws Exception {
    offer.publish();
    offer.publish();
    long elsewhere = new Offer(world, activities, clock).organisation;
    String file = "/sitemap/municipality-" + Ids.toText(offer.municipality) + ".xml";
    assertThat(locations(root(site.read("/sitemap.xml"), "sitemapindex")))
        .anyMatch(f -> f.endsWith(file));

    var found = locations(root(site.read(file), "urlset"));
    assertThat(found)
        .as("each page once in each language")
        .doesNotHaveDuplicates()
        .hasSize(10)
        .anyMatch(u -> u.endsWith("/nn/municipalities/" + offer.slug()))
        .noneMatch(u -> u.contains(Ids.toText(elsewhere)));
    for (String address : found) {
      assertThat(site.get(URI.create(address).getPath()).getStatus()).as(address).isEqualTo(200);
    }
  }

  @Test
  void filesAreCutByKeysSoThatEachThingStandsInOne() {
    for (int i = 0; i < 5; i++) {
      offer.publish();
    }
    var cuts =
        catalogue.cuts(Caller.ANYONE, 2).stream()
            .filter(c -> c.municipality() == offer.municipality)
            .toList();
    assertThat(cuts).hasSize(2);
    var begins = new ArrayList<ActivityKey>(List.of(new ActivityKey(offer.municipality, 0)));
    begins.addAll(cuts);
    var seen = new ArrayList<ActivityKey>();
    for (ActivityKey begin : begins) {
      catalogue
          .known(Caller.ANYONE, begin.municipality(), begin.id(), 2)
          .forEach(k -> seen.add(k.key()));
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    assertThat(
            catalogue.cuts(Caller.ANYONE, 5).stream()
                .filter(c -> c.municipality() == offer.municipality))
        .as("no file behind the last one")
        .isEmpty();
  }

  @Test
  void aFileThatNobodyWroteIsNotThere() {
    for (String file :
        new String[] {
          "/sitemap/" + Ids.toText(offer.municipality) + "-" + Ids.toText(0) + ".xml",
          "/sitemap/municipality-" + Ids.toText(offer.municipality) + ".xml",
          "/sitemap/x-y.xml",
          "/sitemap/x.xml"
        }) {
      assertThat(site.get(file).getStatus()).as(file).isEqualTo(404);
    }
  }

  @Test
  void whoHasAFileIsToldSoUntilSomethingChanges() {
    offer.publish();
    String tag = site.get("/sitemap.xml").getHeader("ETag");
    assertThat(site.get("/sitemap.xml", "If-None-Match", tag).getStatus()).isEqualTo(304);
    offer.publish();
    assertThat(site.get("/sitemap.xml", "If-None-Match", tag).getStatus()).isEqualTo(200);
  }

  private static Element root(String xml, String name) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo(name);
    assertThat(root.getNamespaceURI()).isEqualTo(SCHEMA);
    return root;
  }

  private static List<String> locations(Element root) {
    var found = new ArrayList<String>();
    var all = root.getElementsByTagNameNS(SCHEMA, "loc");
    for (int i = 0; i < all.getLength(); i++) {
      found.add(all.item(i).getTextContent());
    }
    return found;
  }
}
