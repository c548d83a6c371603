package no.bindeledd.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What newcomers' own pages have in common: nobody keeps them or learns their address, they speak
 * the person's language, and their forms count only when they are sent from here.
 *
 * <p>There is no session to keep a form's token in. A form behind a link carries the link's secret,
 * which no other site knows; a form behind a sign-in relies on a cookie that browsers send to
 * nobody else's forms (SameSite strict). This check stands before both: a browser that says where a
 * form comes from must say "here", and one that says nothing is not believed.
 */
@Component
public class OwnPages {
  private static final String LANGUAGE = "lang";

  private final Texts texts;
  private final PortalProperties portal;

  OwnPages(Texts texts, PortalProperties portal) {
    this.texts = texts;
    this.portal = portal;
  }

  /**
   * Prepares a page, and what its template needs: t, words, language, languages, here; and chosen,
   * which a form before the sign-in adds to its address: it carries on what was chosen, and lets
   * the person's own language win where nothing was.
   *
   * @param personal the language in which we write to the person, if we know it; what they choose
   *     on the page goes before
   */
  public Map<String, Object> page(
      HttpServletRequest request, HttpServletResponse response, @Nullable Language personal) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    Language language =
        chosen(request)
            .orElseGet(
                () ->
                    personal == null
                        ? Language.preferred(request.getHeader("Accept-Language"))
                        : personal);
    return Map.of(
        "language",
        language,
        "t",
        new LanguageTexts(texts, language),
        "words",
        new Words(language),
        "languages",
        Language.offered(),
        "here",
        request.getRequestURI(),
        "chosen",
        choice(request),
        "demo",
        portal.demo());
  }

  /** Where to go after a form, in the language that was chosen. */
  public String redirect(HttpServletRequest request, String path) {
    return "redirect:" + path + choice(request);
  }

  /**
   * For every form.
   *
   * @throws NotFound if it was sent from anywhere but here
   */
  public void requireFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null ? !"same-origin".equals(site) : !originIsHere(request)) {
      throw new NotFound();
    }
  }

  /**
   * Older browsers name the origin; a page without referrer makes it "null", which says nothing.
   */
  private static boolean originIsHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    if (origin == null || host == null) {
      return false;
    }
    try {
      return host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** As it stands in an address; empty if nothing was chosen. */
  private String choice(HttpServletRequest request) {
    return chosen(request).map(language -> "?" + LANGUAGE + "=" + language.code()).orElse("");
  }

  private Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(portal::language);
  }
}
