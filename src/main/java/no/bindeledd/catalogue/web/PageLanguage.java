package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.stereotype.Component;

/** In which language a page is: what its address says, and before that what the browser prefers. */
@Component
class PageLanguage {
  private final PortalProperties portal;

  PageLanguage(PortalProperties portal) {
    this.portal = portal;
  }

  /** The language by its code in an address. */
  Optional<Language> byCode(String code) {
    return portal.language(code);
  }

  /** The language with which a path begins, else the preferred one. */
  Language of(String path, HttpServletRequest request) {
    int end = path.indexOf('/', 1);
    String first = path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    return byCode(first).orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
  }
}
