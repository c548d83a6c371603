package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.SpokenLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks of the list, as it stands in the address. What makes no sense there is left
 * out and said so; it never stops the rest.
 *
 * @param page from 1
 * @param misunderstood whether something was left out
 */
record Search(
    @Nullable MunicipalityOffer municipality,
    @Nullable String language,
    @Nullable DayOfWeek day,
    @Nullable String text,
    int page,
    boolean misunderstood) {

  static final int LONGEST_TEXT = 100;

  static Search of(Map<String, String> asked, List<MunicipalityOffer> municipalities) {
    String slug = word(asked, "municipality");
    String spoken = word(asked, "language");
    String weekday = word(asked, "day");
    String text = word(asked, "q");
    var municipality = municipalities.stream().filter(m -> m.slug().equals(slug)).findFirst();
    var language = Optional.ofNullable(spoken).filter(SpokenLanguages.codes()::contains);
    var day = Arrays.stream(DayOfWeek.values()).filter(d -> code(d).equals(weekday)).findFirst();
    var fits = Optional.ofNullable(text).filter(t -> t.length() <= LONGEST_TEXT);
    boolean leftOut =
        (slug != null && municipality.isEmpty())
            || (spoken != null && language.isEmpty())
            || (weekday != null && day.isEmpty())
            || (text != null && fits.isEmpty());
    return new Search(
        municipality.orElse(null),
        language.orElse(null),
        day.orElse(null),
        fits.orElse(null),
        page(word(asked, "page")),
        leftOut);
  }

  /** How a weekday stands in an address. */
  static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  ActivityFilter filter() {
    return new ActivityFilter(
        municipality == null ? null : municipality.municipality(), language, day, text);
  }

  /** Public for the template. */
  public boolean narrowed() {
    return municipality != null || language != null || day != null || text != null;
  }

  /** The address of another page of the same list. */
  String address(int other) {
    var uri = UriComponentsBuilder.fromPath("/activities");
    if (municipality != null) {
      uri.queryParam("municipality", municipality.slug());
    }
    if (language != null) {
      uri.queryParam("language", language);
    }
    if (day != null) {
      uri.queryParam("day", code(day));
    }
    if (text != null) {
      uri.queryParam("q", "{text}");
    }
    if (other > 1) {
      uri.queryParam("page", other);
    }
    return text == null
        ? uri.build().toUriString()
        : uri.encode().buildAndExpand(text).toUriString();
  }

  private static @Nullable String word(Map<String, String> asked, String name) {
    String given = asked.getOrDefault(name, "").strip();
    return given.isEmpty() ? null : given;
  }

  private static int page(@Nullable String given) {
    try {
      return given == null ? 1 : Math.max(1, Integer.parseInt(given));
    } catch (NumberFormatException noNumber) {
      return 1;
    }
  }
}
