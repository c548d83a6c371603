package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
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
    return byCode(first).orElseGet(() -> preferred(request.getHeader("Accept-Language")));
  }

  /** The best that we offer for an Accept-Language header; bokmål for one that says nothing. */
  Language preferred(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Language.NB;
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        String code = range.getRange().split("-", 2)[0];
        List<Language> offered = Language.offered();
        Optional<Language> found =
            "no".equals(code)
                ? Optional.of(Language.NB)
                : offered.stream().filter(l -> l.code().equals(code)).findFirst();
        if (found.isPresent() && range.getWeight() > 0) {
          return found.get();
        }
      }
    } catch (IllegalArgumentException noSuchRanges) {
      return Language.NB;
    }
    return Language.NB;
  }
}
