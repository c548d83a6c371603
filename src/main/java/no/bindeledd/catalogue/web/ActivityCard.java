package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.Wording;
import org.jspecify.annotations.Nullable;

/** An activity as one of many. Public so that expressions of templates can become code. */
public record ActivityCard(
    String address,
    Wording title,
    @Nullable String placement,
    String organiser,
    List<String> weekly,
    @Nullable String next,
    String place,
    String municipality,
    String languages,
    String level,
    String price,
    boolean full,
    String places) {

  static List<ActivityCard> of(Page page, List<PublicActivity> activities) {
    var words = new ActivityWords(page);
    return activities.stream().map(activity -> of(page, words, activity)).toList();
  }

  private static ActivityCard of(Page page, ActivityWords words, PublicActivity activity) {
    return new ActivityCard(
        page.to(ActivityAddress.of(activity)),
        activity.title(page.language()),
        activity.kind().isPlacement() ? words.kind(activity) : null,
        activity.organiser(),
        words.series(activity),
        words.next(activity),
        words.place(activity),
        activity.municipalityName(),
        words.languages(activity),
        words.level(activity),
        words.price(activity),
        activity.full(),
        words.places(activity));
  }
}
