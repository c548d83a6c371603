package no.bindeledd.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What search engines ask for. A demonstration asks them to stay away: its people are invented. */
@Controller
class RobotsController {
  private static final int MOST = 5000;

  private final PublicActivityService activities;
  private final PortalProperties portal;

  RobotsController(PublicActivityService activities, PortalProperties portal) {
    this.activities = activities;
    this.portal = portal;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    String text =
        portal.demo()
            ? "User-agent: *\nDisallow: /\n"
            : "User-agent: *\nDisallow: /app/\nDisallow: /me/\nSitemap: "
                + portal.link("/sitemap.xml")
                + "\n";
    return answer(MediaType.TEXT_PLAIN, text);
  }

  /** The pages worth finding, each in all languages. */
  @GetMapping("/sitemap.xml")
  ResponseEntity<String> sitemap() {
    var paths = new ArrayList<>(List.of("/", "/activities", "/grants", "/about"));
    activities
        .municipalities(Caller.ANYONE)
        .forEach(municipality -> paths.add("/municipalities/" + municipality.slug()));
    for (PublicActivity activity : activities.find(Caller.ANYONE, ActivityFilter.ALL, 0, MOST)) {
      paths.add(ActivityAddress.of(activity));
    }
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String path : paths) {
      for (Language language : Language.offered()) {
        String address = portal.link("/" + language.code() + path);
        xml.append("<url><loc>")
            .append(HtmlUtils.htmlEscapeDecimal(address))
            .append("</loc></url>\n");
      }
    }
    return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
  }

  private static ResponseEntity<String> answer(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(text);
  }
}
