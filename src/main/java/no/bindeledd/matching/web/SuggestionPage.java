package no.bindeledd.matching.web;

import java.util.List;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.matching.DeclineReason;
import no.bindeledd.matching.OwnSuggestion;
import org.jspecify.annotations.Nullable;

/** What a template says about a suggestion, put into words of the person's language. */
public record SuggestionPage(OwnSuggestion own) {

  public @Nullable PublicActivity activity() {
    return own.activity();
  }

  public boolean open() {
    return own.open() && own.activity() != null;
  }

  /** OPEN, or how it ended; too late and no longer on read the same as taken back. */
  public String state() {
    if (open()) {
      return "OPEN";
    }
    return switch (own.suggestion().state()) {
      case ACCEPTED -> "ACCEPTED";
      case DECLINED -> "DECLINED";
      case FULL -> "FULL";
      case PROPOSED, EXPIRED, WITHDRAWN -> "OVER";
    };
  }

  public String address() {
    return "/me/suggestions/"
        + Ids.toText(own.suggestion().municipality())
        + "/"
        + Ids.toText(own.suggestion().id());
  }

  public String when(PublicActivity a, LanguageTexts t) {
    return String.join("; ", new SeriesWords(t.language(), t::get).lines(a));
  }

  /** The place where it is public, the area where it is not. */
  public String where(PublicActivity a) {
    var where = a.where();
    return where == null
        ? a.area().name()
        : where.placeName() + ", " + where.address() + " (" + a.area().name() + ")";
  }

  public String languages(PublicActivity a, LanguageTexts t) {
    return new Words(t.language()).list(SpokenLanguages.names(a.languages(), t.language()));
  }

  public String price(PublicActivity a, LanguageTexts t) {
    return a.priceKroner() == 0
        ? t.get("matching.own.free")
        : new Words(t.language()).kroner(a.priceKroner());
  }

  /** Without the weekday, which several languages would have to inflect after "before". */
  public String answerBefore(Words words) {
    return words.date(Norway.local(own.suggestion().answerBefore()).toLocalDate());
  }

  /** The reasons that a person may give; saying nothing is none of them. */
  public List<DeclineReason> reasons() {
    return List.of(
        DeclineReason.TIME,
        DeclineReason.TOO_FAR,
        DeclineReason.NOT_FOR_ME,
        DeclineReason.HAVE_ENOUGH);
  }
}
