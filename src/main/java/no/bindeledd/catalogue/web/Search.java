package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.AgeGroup;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.catalogue.search.CatalogueSearch;
import no.bindeledd.catalogue.search.Dimension;
import no.bindeledd.catalogue.search.SearchOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks of the list, as it stands in the address. What makes no sense there is left
 * out and said so; it never stops the rest.
 *
 * @param order null where the reader left it to us
 * @param near the area from which distances count, as it stands in the address
 * @param page from 1
 * @param misunderstood whether something was left out
 */
record Search(
    @Nullable MunicipalityOffer municipality,
    @Nullable String language,
    @Nullable DayOfWeek day,
    @Nullable String text,
    @Nullable NorwegianLevel level,
    @Nullable AgeGroup age,
    @Nullable ActivityKind kind,
    boolean childCare,
    boolean free,
    @Nullable SearchOrder order,
    @Nullable String near,
    int page,
    boolean misunderstood) {

  static final int LONGEST_TEXT = 100;

  /** All that the list asks for; of anything else in an address it never hears (KeptPages). */
  static final String[] PARAMETERS = {
    "municipality",
    "language",
    "day",
    "q",
    "level",
    "age",
    "kind",
    "childcare",
    "free",
    "sort",
    "near",
    "page"
  };

  /** Deeper pages are of no use to a reader, and dear. */
  private static final int LAST_PAGE = 500;

  private static final String YES = "yes";

  static Search of(Map<String, String> asked, List<MunicipalityOffer> municipalities) {
    String slug = word(asked, "municipality");
    String spoken = word(asked, "language");
    String weekday = word(asked, "day");
    String text = word(asked, "q");
    String level = word(asked, "level");
    String age = word(asked, "age");
    String what = word(asked, "kind");
    String order = word(asked, "sort");
    var municipality = municipalities.stream().filter(m -> m.slug().equals(slug)).findFirst();
    var language = Optional.ofNullable(spoken).filter(SpokenLanguages.codes()::contains);
    var day = oneOf(DayOfWeek.values(), weekday);
    var known = oneOf(NorwegianLevel.values(), level);
    var years = oneOf(AgeGroup.values(), age);
    var kind = oneOf(ActivityKind.values(), what);
    var first = oneOf(SearchOrder.values(), order);
    var fits =
        Optional.ofNullable(text)
            .filter(t -> t.length() <= LONGEST_TEXT && CatalogueSearch.asksForSomething(t));
    boolean leftOut =
        (slug != null && municipality.isEmpty())
            || (spoken != null && language.isEmpty())
            || (weekday != null && day.isEmpty())
            || (level != null && known.isEmpty())
            || (age != null && years.isEmpty())
            || (what != null && kind.isEmpty())
            || (order != null && first.isEmpty())
            || (text != null && fits.isEmpty());
    return new Search(
        municipality.orElse(null),
        language.orElse(null),
        day.orElse(null),
        fits.orElse(null),
        known.orElse(null),
        years.orElse(null),
        kind.orElse(null),
        YES.equals(word(asked, "childcare")),
        YES.equals(word(asked, "free")),
        first.orElse(null),
        word(asked, "near"),
        pageNumber(asked.getOrDefault("page", ""), LAST_PAGE),
        leftOut);
  }

  /** All that the list asks for, and one thing more. */
  static String[] parametersAnd(String more) {
    return Stream.concat(Arrays.stream(PARAMETERS), Stream.of(more)).toArray(String[]::new);
  }

  /** How a choice stands in an address. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> Optional<E> oneOf(E[] choices, @Nullable String code) {
    return Arrays.stream(choices).filter(choice -> code(choice).equals(code)).findFirst();
  }

  ActivityFilter filter() {
    return new ActivityFilter(
        municipality == null ? null : municipality.municipality(),
        language,
        day,
        text,
        level,
        childCare,
        free,
        age,
        kind);
  }

  /** Whether what was asked for under this name is understood and narrows the list. */
  boolean filteredBy(String name) {
    return switch (name) {
      case "municipality" -> municipality != null;
      case "language" -> language != null;
      case "day" -> day != null;
      case "q" -> text != null;
      case "level" -> level != null;
      case "age" -> age != null;
      case "kind" -> kind != null;
      case "childcare" -> childCare;
      case "free" -> free;
      default -> false;
    };
  }

  /** Public for the template. */
  public boolean narrowed() {
    return text != null
        || municipality != null
        || language != null
        || day != null
        || narrowedByMore();
  }

  /** Whether one of the choices is made that stand under "more". Public for the template. */
  public boolean narrowedByMore() {
    return childCare || free || Stream.of(level, age, kind, near, order).anyMatch(Objects::nonNull);
  }

  boolean choosesOne(Dimension dimension) {
    return switch (dimension) {
      case MUNICIPALITY -> municipality != null;
      case LANGUAGE -> language != null;
      case DAY -> day != null;
      case LEVEL -> level != null;
      case AGE -> age != null;
      case KIND -> kind != null;
      case CHILD_CARE -> childCare;
      case FREE -> free;
    };
  }

  /** The same without one choice, from the first page. */
  Search without(Dimension dimension) {
    return new Search(
        dimension == Dimension.MUNICIPALITY ? null : municipality,
        dimension == Dimension.LANGUAGE ? null : language,
        dimension == Dimension.DAY ? null : day,
        text,
        dimension == Dimension.LEVEL ? null : level,
        dimension == Dimension.AGE ? null : age,
        dimension == Dimension.KIND ? null : kind,
        dimension != Dimension.CHILD_CARE && childCare,
        dimension != Dimension.FREE && free,
        order,
        dimension == Dimension.MUNICIPALITY ? null : near,
        1,
        false);
  }

  /** The same, from the area that is named in this way. */
  Search nearest(String area) {
    return with(municipality, text, SearchOrder.DISTANCE, area);
  }

  /** The same in a municipality. */
  Search in(MunicipalityOffer place) {
    return with(place, text, order, null);
  }

  /** The same with other words, or none. */
  Search asking(@Nullable String other) {
    return with(municipality, other, order, near);
  }

  /** The same for those who follow it: what fits stays, in which order it is shown does not. */
  Search followed() {
    return with(municipality, text, null, null);
  }

  private Search with(
      @Nullable MunicipalityOffer place,
      @Nullable String words,
      @Nullable SearchOrder by,
      @Nullable String from) {
    return new Search(
        place, language, day, words, level, age, kind, childCare, free, by, from, 1, false);
  }

  /** The address of a page of the list. */
  String address(int other) {
    return at("/activities", other > 1 ? Map.of("page", String.valueOf(other)) : Map.of());
  }

  /** Where the same can be followed, at "/activities.ics" or the like. Public for the template. */
  public String at(String path) {
    return followed().at(path, Map.of());
  }

  /**
   * The address of a view of the same.
   *
   * @param more what that view asks besides; nothing that a reader wrote
   */
  String at(String path, Map<String, String> more) {
    var uri = UriComponentsBuilder.fromPath(path);
    if (municipality != null) {
      uri.queryParam("municipality", municipality.slug());
    }
    if (language != null) {
      uri.queryParam("language", language);
    }
    add(uri, "day", day);
    if (text != null) {
      uri.queryParam("q", "{text}");
    }
    add(uri, "level", level);
    add(uri, "age", age);
    add(uri, "kind", kind);
    if (childCare) {
      uri.queryParam("childcare", YES);
    }
    if (free) {
      uri.queryParam("free", YES);
    }
    add(uri, "sort", order);
    if (near != null) {
      uri.queryParam("near", "{near}");
    }
    more.forEach(uri::queryParam);
    return uri.encode()
        .buildAndExpand(Map.of("text", text == null ? "" : text, "near", near == null ? "" : near))
        .toUriString();
  }

  private static void add(UriComponentsBuilder uri, String name, @Nullable Enum<?> choice) {
    if (choice != null) {
      uri.queryParam(name, code(choice));
    }
  }

  private static @Nullable String word(Map<String, String> asked, String name) {
    String given = asked.getOrDefault(name, "").strip();
    return given.isEmpty() ? null : given;
  }

  /** From 1; what is no number is the first page. */
  static int pageNumber(String given, int last) {
    try {
      return given.isBlank() ? 1 : Math.clamp(Integer.parseInt(given.strip()), 1, last);
    } catch (NumberFormatException noNumber) {
      return 1;
    }
  }
}
