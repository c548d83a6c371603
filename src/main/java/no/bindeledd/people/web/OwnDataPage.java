package no.bindeledd.people.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.people.Consent;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.OwnData;
import no.bindeledd.people.ParticipantView;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Skill;

/** What a template says about a person, put into words of their language. */
public record OwnDataPage(OwnData data) {
  private static final int LATEST = 10;

  public String languages(Profile profile, Language language) {
    return new Words(language).list(SpokenLanguages.names(profile.languages(), language));
  }

  public List<String> norwegian(Profile profile, LanguageTexts t) {
    return Arrays.stream(Skill.values())
        .map(
            skill -> {
              var level = profile.norwegian().get(skill);
              return t.get("people.skill." + skill.name())
                  + ": "
                  + (level == null
                      ? t.get("people.level.unknown")
                      : t.get("people.level." + level.name()));
            })
        .toList();
  }

  public String interests(Profile profile, LanguageTexts t) {
    return profile.interests().isEmpty()
        ? t.get("people.nothing")
        : new Words(t.language())
            .labels(
                new TreeSet<>(profile.interests())
                    .stream().map(i -> t.get("activity.interest." + i.name())).toList());
  }

  public String freeTimes(Profile profile, LanguageTexts t) {
    var words = new Words(t.language());
    return profile.freeTimes().isEmpty()
        ? t.get("people.nothing")
        : words.list(
            new TreeSet<FreeTime>(profile.freeTimes())
                .stream()
                    .map(
                        f ->
                            t.get(
                                "people.freeTime",
                                Map.of(
                                    "day",
                                    words.weekday(f.day()),
                                    "part",
                                    t.get("activity.dayPart." + f.part().name())
                                        .toLowerCase(t.language().locale()))))
                    .toList());
  }

  /** What a consent shares, in the order of the list. */
  public String kinds(Consent consent, LanguageTexts t) {
    return new Words(t.language())
        .labels(
            new TreeSet<>(consent.kinds())
                .stream().map(kind -> t.get("people.kind." + kind.name())).toList());
  }

  /** Who looked last: as many as one takes in at a glance. */
  public List<ParticipantView> latest(OwnData.Holding holding) {
    return holding.views().stream().limit(LATEST).toList();
  }

  /** All who looked before them. */
  public List<ParticipantView> earlier(OwnData.Holding holding) {
    return holding.views().stream().skip(LATEST).toList();
  }

  public String looked(ParticipantView view, LanguageTexts t) {
    return t.get(
        "people.own.looked",
        Map.of(
            "role",
            t.get(view.role().textKey()),
            "unit",
            view.unitName(),
            "moment",
            new Words(t.language()).moment(view.at())));
  }

  public String since(OwnData.Holding holding, Words words) {
    return words.date(Norway.local(holding.participant().registeredAt()).toLocalDate());
  }

  public boolean canWithdraw(Consent consent) {
    return consent.state() == ConsentState.CONFIRMED;
  }

  public String withdrawAddress(Consent consent) {
    return "/me/consents/"
        + Ids.toText(consent.municipality())
        + "/"
        + Ids.toText(consent.id())
        + "/withdraw";
  }
}
