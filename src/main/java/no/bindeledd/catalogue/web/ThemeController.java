package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.ThemeService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** What there is on a theme, everywhere or in one municipality. */
@Controller
class ThemeController {
  private static final int PER_PAGE = 20;

  /** Deeper pages are of no use to a reader, and dear. */
  private static final int LAST_PAGE = 100;

  private final PublicActivityService activities;
  private final ThemeService found;
  private final Themes themes;
  private final ActivityFinder finder;
  private final Freshness freshness;

  ThemeController(
      PublicActivityService activities,
      ThemeService found,
      Themes themes,
      ActivityFinder finder,
      Freshness freshness) {
    this.activities = activities;
    this.found = found;
    this.themes = themes;
    this.finder = finder;
    this.freshness = freshness;
  }

  @GetMapping(Page.ROOT + "/themes")
  @Nullable String all(Page page, ServletWebRequest web, Model model) {
    long version = activities.version(Caller.ANYONE, null);
    if (freshness.known(web, page, version)) {
      return null;
    }
    model.addAttribute("themes", themes.everywhere(page, version));
    return "catalogue/themes";
  }

  /**
   * @throws NotFound if nobody knows the theme, or the municipality has nothing to offer
   */
  @GetMapping(Page.ROOT + "/themes/{code}")
  @Nullable String show(
      Page page,
      @PathVariable String code,
      @RequestParam(name = "municipality", defaultValue = "") String slug,
      @RequestParam(name = "page", defaultValue = "") String number,
      ServletWebRequest web,
      Model model) {
    Interest theme = Themes.parse(code).orElseThrow(NotFound::new);
    long version = activities.version(Caller.ANYONE, null);
    List<MunicipalityOffer> offers = finder.offers(version);
    Optional<MunicipalityOffer> place =
        slug.isBlank()
            ? Optional.empty()
            : Optional.of(
                offers.stream()
                    .filter(offer -> offer.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(NotFound::new));
    if (freshness.known(web, page, version)) {
      return null;
    }
    int here = Search.pageNumber(number, LAST_PAGE);
    List<PublicActivity> some =
        found.on(
            Caller.ANYONE,
            theme,
            place.map(MunicipalityOffer::municipality).orElse(null),
            (here - 1) * PER_PAGE,
            PER_PAGE + 1);
    String address = Themes.address(page, theme, place.map(MunicipalityOffer::slug).orElse(null));
    model.addAttribute("name", Themes.name(page, theme));
    model.addAttribute("place", place.map(MunicipalityOffer::name).orElse(null));
    model.addAttribute("slug", place.map(MunicipalityOffer::slug).orElse(null));
    model.addAttribute("offers", offers);
    model.addAttribute("self", page.to("/themes/" + Themes.code(theme)));
    model.addAttribute("cards", ActivityCard.of(page, some.stream().limit(PER_PAGE).toList()));
    model.addAttribute("here", here);
    model.addAttribute("previous", here > 1 ? at(address, here - 1) : null);
    model.addAttribute("next", some.size() > PER_PAGE ? at(address, here + 1) : null);
    model.addAttribute(
        "others",
        place.map(in -> themes.in(page, in)).orElseGet(() -> themes.everywhere(page, version)));
    return "catalogue/theme";
  }

  private static String at(String address, int number) {
    return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
  }
}
