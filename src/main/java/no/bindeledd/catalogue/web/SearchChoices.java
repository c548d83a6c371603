package no.bindeledd.catalogue.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.AgeGroup;
import no.bindeledd.activity.MunicipalityOffer;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.catalogue.search.Dimension;
import no.bindeledd.catalogue.search.SearchAnswer;
import no.bindeledd.catalogue.search.SearchOrder;
import no.bindeledd.catalogue.web.Options.Option;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may choose on the list, with how many activities each choice leads to. Templates
 * reach public methods only.
 *
 * @param answer null where the database answered, which counts nothing
 * @param near from where distances count
 * @param areas of the chosen municipality
 */
record SearchChoices(
    Page page,
    Search search,
    @Nullable SearchAnswer answer,
    @Nullable Area near,
    List<Area> areas) {

  /** The same question without one choice: where it leads, and to how many. */
  public record Way(String address, String choice, int count) {}

  public Options municipalities(List<MunicipalityOffer> offers) {
    return Options.ofNames(
        offers.stream()
            .map(
                m ->
                    new Option(
                        m.slug(),
                        counted(Dimension.MUNICIPALITY, String.valueOf(m.municipality()), m.name()),
                        m.equals(search.municipality())))
            .toList());
  }

  /**
   * Those that are spoken somewhere, so that no choice leads nowhere.
   *
   * @param spoken where the index does not tell
   */
  public Options languages(Set<String> spoken) {
    return Options.of(
        SpokenLanguages.all().stream()
            .filter(code -> isSpoken(code, spoken) || code.equals(search.language()))
            .map(
                code ->
                    new Option(
                        code,
                        counted(
                            Dimension.LANGUAGE, code, SpokenLanguages.name(code, page.language())),
                        code.equals(search.language())))
            .toList());
  }

  private boolean isSpoken(String code, Set<String> spoken) {
    return answer == null ? spoken.contains(code) : answer.count(Dimension.LANGUAGE, code) > 0;
  }

  public Options days() {
    return options(Dimension.DAY, DayOfWeek.values(), page.words()::weekday, search.day());
  }

  public Options levels() {
    return options(
        Dimension.LEVEL,
        NorwegianLevel.values(),
        level -> page.t().get("catalogue.know." + level.name()),
        search.level());
  }

  public Options ages() {
    return options(
        Dimension.AGE,
        AgeGroup.values(),
        age -> page.t().get("catalogue.age." + age.name()),
        search.age());
  }

  public Options kinds() {
    return options(
        Dimension.KIND,
        ActivityKind.values(),
        kind -> page.t().get("catalogue.kind." + kind.name()),
        search.kind());
  }

  public String childCare() {
    return counted(Dimension.CHILD_CARE, "1", page.t().get("catalogue.search.childCare"));
  }

  public String free() {
    return counted(Dimension.FREE, "1", page.t().get("catalogue.search.free"));
  }

  private <E extends Enum<E>> Options options(
      Dimension dimension, E[] all, Function<E, String> name, @Nullable E chosen) {
    return Options.of(
        Arrays.stream(all)
            .map(
                one ->
                    new Option(
                        Search.code(one),
                        counted(dimension, one.name(), name.apply(one)),
                        one == chosen))
            .toList());
  }

  private String counted(Dimension dimension, String choice, String name) {
    return answer == null ? name : name + " (" + answer.count(dimension, choice) + ")";
  }

  /** The order that we choose, which stands in no address, and the others that make sense. */
  public Options orders() {
    SearchOrder usual = search.text() == null ? SearchOrder.NEXT : SearchOrder.RELEVANCE;
    var orders = new ArrayList<Option>();
    orders.add(new Option("", orderName(usual), search.order() == null));
    for (SearchOrder order : SearchOrder.values()) {
      boolean makesSense =
          switch (order) {
            case RELEVANCE -> false;
            case NEXT -> usual != SearchOrder.NEXT;
            case DISTANCE -> !areas.isEmpty() && answer != null;
          };
      if (makesSense) {
        orders.add(new Option(Search.code(order), orderName(order), order == search.order()));
      }
    }
    return Options.of(orders);
  }

  private String orderName(SearchOrder order) {
    return page.t().get("catalogue.sort." + order.name());
  }

  public Options places() {
    return Options.ofNames(
        areas.stream().map(a -> new Option(Ids.toText(a.id()), a.name(), a.equals(near))).toList());
  }

  /** The question as it may have been meant. */
  public @Nullable String meant() {
    return answer == null ? null : answer.meant();
  }

  public String meantAddress() {
    return page.to(search.asking(meant()).address(1));
  }

  /** Whether some were found only because their words are like those that were asked. */
  public boolean mistyped() {
    return answer != null && answer.mistyped() && answer.total() > 0;
  }

  /** Where nothing was found: which choice to let go of, and how many that gives. */
  public List<Way> without() {
    if (answer == null) {
      return List.of();
    }
    var ways = new ArrayList<Way>();
    answer
        .without()
        .forEach(
            (dimension, count) -> {
              if (count > 0) {
                ways.add(
                    new Way(
                        page.to(search.without(dimension).address(1)), chosen(dimension), count));
              }
            });
    return ways;
  }

  /** What is chosen, in words: for paper, on which there is no form. */
  public List<String> chosen() {
    var words = new ArrayList<String>();
    for (Dimension dimension : Dimension.values()) {
      if (search.choosesOne(dimension)) {
        words.add(chosen(dimension));
      }
    }
    return words;
  }

  private String chosen(Dimension dimension) {
    return switch (dimension) {
      case MUNICIPALITY -> search.municipality() == null ? "" : search.municipality().name();
      case LANGUAGE ->
          search.language() == null ? "" : SpokenLanguages.name(search.language(), page.language());
      case DAY -> search.day() == null ? "" : page.words().weekday(search.day());
      case LEVEL ->
          search.level() == null ? "" : page.t().get("catalogue.know." + search.level().name());
      case AGE -> search.age() == null ? "" : page.t().get("catalogue.age." + search.age().name());
      case KIND ->
          search.kind() == null ? "" : page.t().get("catalogue.kind." + search.kind().name());
      case CHILD_CARE -> page.t().get("catalogue.search.childCare");
      case FREE -> page.t().get("catalogue.search.free");
    };
  }

  /** The index is being made, and the question was one for which that matters. */
  public boolean simpler() {
    return answer == null && (search.text() != null || search.order() == SearchOrder.DISTANCE);
  }
}
