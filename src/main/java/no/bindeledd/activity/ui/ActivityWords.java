package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/** How the views say what an activity is, in the language of the tab. */
final class ActivityWords {
  private final Component where;
  private final Language language;
  private final Words words;

  ActivityWords(Component where) {
    this.where = where;
    this.language = Language.of(UI.getCurrent().getLocale());
    this.words = new Words(language);
  }

  Words words() {
    return words;
  }

  StateBadge badge(ActivityState state, boolean full) {
    String key = full ? "activity.list.full" : state.textKey();
    return new StateBadge(
        where.getTranslation(key),
        switch (state) {
          case DRAFT -> Tone.WARNING;
          case WAITING -> Tone.INFO;
          case PUBLISHED -> full ? Tone.INFO : Tone.SUCCESS;
          case CANCELLED, HIDDEN -> Tone.DANGER;
          case ENDED -> Tone.NEUTRAL;
        });
  }

  /** Rules and sessions in words. */
  SeriesWords series() {
    return new SeriesWords(language, (key, values) -> where.getTranslation(key, (Object) values));
  }

  /** Days without a meeting, holidays by their names. */
  String daysOff(Collection<LocalDate> days) {
    return words.labels(days.stream().sorted().map(words::day).toList());
  }

  /** "torsdag 4. mars 2027, 18:00–20:00" */
  String session(Session session) {
    var from = Norway.local(session.from());
    var to = Norway.local(session.to());
    return words.day(from.toLocalDate()) + ", " + words.times(from.toLocalTime(), to.toLocalTime());
  }

  String languages(Set<String> codes) {
    return words.list(SpokenLanguages.names(codes, language));
  }

  String language(String code) {
    return SpokenLanguages.name(code, language);
  }

  String interests(Set<Interest> interests) {
    return words.labels(
        Arrays.stream(Interest.values())
            .filter(interests::contains)
            .map(i -> where.getTranslation(i.textKey()))
            .toList());
  }

  String price(long kroner) {
    return kroner == 0 ? where.getTranslation("activity.free") : words.kroner(kroner);
  }

  String ages(@Nullable Integer from, @Nullable Integer to) {
    if (from == null) {
      return to == null
          ? where.getTranslation("activity.ages.all")
          : where.getTranslation("activity.ages.upTo", "to", to);
    }
    return to == null
        ? where.getTranslation("activity.ages.from", "from", from)
        : where.getTranslation("activity.ages.between", "from", from, "to", to);
  }

  String yesOrNo(boolean yes) {
    return where.getTranslation(yes ? "activity.yes" : "activity.no");
  }

  /** A field of the form as people read it, for comparing two versions. */
  String field(ActivityContent c, String name, Collection<Area> areas) {
    return switch (name) {
      case "kind" -> where.getTranslation(c.kind().textKey());
      case "interests" -> interests(c.interests());
      case "audience" -> where.getTranslation(c.audience().textKey());
      case "languages" -> languages(c.languages());
      case "lowestLevel" -> where.getTranslation(c.lowestLevel().textKey());
      case "times" ->
          words.labels(
              c.series().rules().stream()
                  .map(rule -> series().line(rule, rule.first().minusDays(1)))
                  .toList());
      case "daysOff" -> daysOff(c.series().daysOff());
      case "area" ->
          areas.stream()
              .filter(a -> c.area() != null && a.id() == c.area())
              .map(Area::name)
              .collect(Collectors.joining());
      case "addressAfterSignUp" -> yesOrNo(c.addressAfterSignUp());
      case "priceKroner" -> price(c.priceKroner());
      case "childCare" -> yesOrNo(c.childCare());
      default -> ContentCodec.write(c).getOrDefault(name, "");
    };
  }
}
