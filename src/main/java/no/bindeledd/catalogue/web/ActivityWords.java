package no.bindeledd.catalogue.web;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/**
 * The facts about an activity in the words of a page's language. Templates reach public methods
 * only.
 */
record ActivityWords(Page page) {

  /** "hver mandag og onsdag 18:00–20:00, til 12. juni 2027", a line for each rule that goes on. */
  public List<String> series(PublicActivity activity) {
    return new SeriesWords(page.language(), (key, values) -> page.t().get(key, values))
        .lines(activity);
  }

  /** The day of the next session, or null when none is left. */
  public @Nullable String next(PublicActivity activity) {
    return activity.next() == null
        ? null
        : page.words().day(Norway.local(activity.next()).toLocalDate());
  }

  public String kind(PublicActivity activity) {
    return page.t().get("catalogue.kind." + activity.kind().name());
  }

  public String languages(PublicActivity activity) {
    return page.words().list(SpokenLanguages.names(activity.languages(), page.language()));
  }

  public String level(PublicActivity activity) {
    return page.t().get("catalogue.level." + activity.lowestLevel().name());
  }

  public String price(PublicActivity activity) {
    return activity.priceKroner() == 0
        ? page.t().get("catalogue.activity.free")
        : page.words().kroner(activity.priceKroner());
  }

  public String places(PublicActivity activity) {
    return page.t()
        .get(activity.full() ? "catalogue.activity.full" : "catalogue.activity.placesLeft");
  }

  public String audience(PublicActivity activity) {
    return page.t().get("catalogue.audience." + activity.audience().name());
  }

  /** "Fra 16 år", or null when age does not matter. */
  public @Nullable String age(PublicActivity activity) {
    Integer from = activity.ageFrom();
    Integer to = activity.ageTo();
    if (from != null && to != null) {
      return get("catalogue.activity.age.between", Map.of("from", from, "to", to));
    }
    if (from != null) {
      return get("catalogue.activity.age.from", Map.of("from", from));
    }
    return to == null ? null : get("catalogue.activity.age.to", Map.of("to", to));
  }

  /** A theme, and where there is more of it. */
  public record Theme(String address, String name) {}

  public List<Theme> themes(PublicActivity activity) {
    return activity.interests().stream()
        .sorted()
        .map(
            theme ->
                new Theme(
                    Themes.address(page, theme, activity.municipalitySlug()),
                    Themes.name(page, theme)))
        .toList();
  }

  /** The page of the organisation that offers it, or null where a unit does. */
  public @Nullable String organisation(PublicActivity activity) {
    Long organisation = activity.owner().organisation();
    return organisation == null ? null : page.to(OrganisationController.address(organisation));
  }

  /** The place, or as near to it as everybody may know. */
  public String place(PublicActivity activity) {
    return activity.where() == null
        ? activity.area().name()
        : activity.where().placeName() + ", " + activity.area().name();
  }

  private String get(String key, Map<String, ?> values) {
    return page.t().get(key, values);
  }
}
