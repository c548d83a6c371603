package no.bindeledd.catalogue.web;

import java.net.URI;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.ServletWebRequest;

/** The way in, and the pages that only say something. */
@Controller
class FrontController {
  private static final int SOON = 6;

  private final PublicActivityService activities;
  private final PageLanguage languages;
  private final Freshness freshness;

  FrontController(PublicActivityService activities, PageLanguage languages, Freshness freshness) {
    this.activities = activities;
    this.languages = languages;
    this.freshness = freshness;
  }

  @GetMapping("/")
  ResponseEntity<Void> door(
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String preferred) {
    Language language = Language.preferred(preferred);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/" + language.code() + "/"))
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .cacheControl(CacheControl.noCache().cachePublic())
        .build();
  }

  @GetMapping(Page.ROOT)
  String withoutSlash(Page page) {
    return "redirect:" + page.to("/");
  }

  @GetMapping(Page.ROOT + "/")
  @Nullable String front(Page page, ServletWebRequest web, Model model) {
    if (freshness.known(web, page, activities.version(Caller.ANYONE, null))) {
      return null;
    }
    model.addAttribute("municipalities", activities.municipalities(Caller.ANYONE));
    model.addAttribute(
        "cards",
        ActivityCard.of(page, activities.find(Caller.ANYONE, ActivityFilter.ALL, 0, SOON)));
    return "catalogue/front";
  }

  @GetMapping(Page.ROOT + "/about")
  @Nullable String about(Page page, ServletWebRequest web) {
    return freshness.known(web, page) ? null : "catalogue/about";
  }

  @GetMapping(Page.ROOT + "/accessibility")
  @Nullable String accessibility(Page page, ServletWebRequest web) {
    return freshness.known(web, page) ? null : "catalogue/accessibility";
  }

  /** For those who have just come, in plain words. */
  @GetMapping(Page.ROOT + "/new")
  @Nullable String newcomers(Page page, ServletWebRequest web) {
    return freshness.known(web, page) ? null : "catalogue/new";
  }

  @GetMapping(Page.ROOT + "/privacy")
  @Nullable String privacy(Page page, ServletWebRequest web) {
    return freshness.known(web, page) ? null : "catalogue/privacy";
  }
}
