package no.bindeledd.demo.web;

import no.bindeledd.demo.DemoGuide;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code /demo}: who one can be, and what to try first. Outside a demo it is not there at all. */
@Controller
@ConditionalOnProperty(name = "bindeledd.demo", havingValue = "true")
class DemoController {
  private static final String PATH = "/demo";

  private final DemoGuide guide;
  private final Texts texts;
  private final PortalProperties portal;

  DemoController(DemoGuide guide, Texts texts, PortalProperties portal) {
    this.guide = guide;
    this.texts = texts;
    this.portal = portal;
  }

  @GetMapping(PATH)
  String preferred(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String preferred,
      Model model) {
    return page(Language.preferred(preferred), model);
  }

  @GetMapping("/{lang:[a-z]{2,3}}" + PATH)
  String inLanguage(@PathVariable String lang, Model model) {
    return page(portal.language(lang).orElseThrow(NotFound::new), model);
  }

  private String page(Language language, Model model) {
    model.addAttribute("language", language);
    model.addAttribute("t", new LanguageTexts(texts, language));
    model.addAttribute("paths", PATH);
    model.addAttribute("people", guide.people());
    return "demo/guide";
  }
}
