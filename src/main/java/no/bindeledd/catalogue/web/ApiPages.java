package no.bindeledd.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * In which language a program is answered, and from where browsers may ask: from any page, reading
 * only and without cookies, since the API knows nothing that is not public.
 */
@Configuration(proxyBeanMethods = false)
class ApiPages implements WebMvcConfigurer {
  static final String LANGUAGE = "lang";
  private static final int A_SECOND = 100;

  private final Allowance allowance = new Allowance(A_SECOND);

  private final Texts texts;
  private final PortalProperties portal;

  ApiPages(Texts texts, PortalProperties portal) {
    this.texts = texts;
    this.portal = portal;
  }

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry
        .addMapping("/api/**")
        .allowedOrigins("*")
        .allowedMethods("GET", "HEAD")
        .allowedHeaders("If-None-Match", "Accept")
        .exposedHeaders("ETag", "Retry-After")
        .allowCredentials(false)
        .maxAge(86_400);
  }

  /** More is asked than a node answers. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    Busy() {
      super("busy", null, false, false);
    }
  }

  /** In the language that was asked for; bokmål where none was. */
  Page page(HttpServletRequest request) {
    if (allowance.isUsedUp()) {
      throw new Busy();
    }
    String asked = request.getParameter(LANGUAGE);
    if (asked == null) {
      return Page.of(Language.NB, texts, "/");
    }
    return portal
        .language(asked)
        .map(language -> Page.of(language, texts, "/"))
        .orElseThrow(() -> new ApiProblem(LANGUAGE));
  }

  /** The same for an answer that says what is wrong, perhaps with the language. */
  Page pageOfProblem(HttpServletRequest request) {
    Language language =
        Optional.ofNullable(request.getParameter(LANGUAGE))
            .flatMap(portal::language)
            .orElse(Language.NB);
    return Page.of(language, texts, "/");
  }
}
