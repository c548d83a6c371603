package no.bindeledd.catalogue.web;

import java.nio.charset.StandardCharsets;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where search engines may go. A demonstration asks them to stay away: its people are invented.
 * Lists as others see them in their frames, and each combination of filters, are the same pages
 * once more.
 */
@Controller
class RobotsController {
  private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  private final PortalProperties portal;

  RobotsController(PortalProperties portal) {
    this.portal = portal;
  }

  @GetMapping("/robots.txt")
  ResponseEntity<String> robots() {
    String text =
        portal.demo()
            ? "User-agent: *\nDisallow: /\n"
            : "User-agent: *\nDisallow: /app/\nDisallow: /me\nDisallow: /api/\nDisallow: /*/embed\n"
                + "Disallow: /*/activities?\nDisallow: /*/activities.\nSitemap: "
                + portal.link("/sitemap.xml")
                + "\n";
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(text);
  }
}
