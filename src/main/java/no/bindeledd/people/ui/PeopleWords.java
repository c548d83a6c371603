package no.bindeledd.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.people.ConsentState;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Profile;
import no.bindeledd.people.Skill;

/** What is known of a newcomer, in the words of the tab's language. */
final class PeopleWords {
  private final Component where;

  PeopleWords(Component where) {
    this.where = where;
  }

  Language language() {
    return Language.of(UI.getCurrent().getLocale());
  }

  Words words() {
    return new Words(language());
  }

  String date(Instant moment) {
    return words().date(Norway.local(moment).toLocalDate());
  }

  String languages(Set<String> codes) {
    return words().list(SpokenLanguages.names(codes, language()));
  }

  List<String> norwegian(Profile p) {
    return Arrays.stream(Skill.values())
        .map(
            skill -> {
              var level = p.norwegian().get(skill);
              return t("people.skill." + skill.name())
                  + ": "
                  + (level == null ? t("people.level.unknown") : t("people.level." + level.name()));
            })
        .toList();
  }

  String interests(Profile p) {
    return p.interests().isEmpty()
        ? t("people.nothing")
        : words()
            .labels(
                new TreeSet<>(p.interests())
                    .stream().map(i -> t("activity.interest." + i.name())).toList());
  }

  String freeTimes(Profile p) {
    return p.freeTimes().isEmpty()
        ? t("people.nothing")
        : words().list(new TreeSet<>(p.freeTimes()).stream().map(this::freeTime).toList());
  }

  String kinds(Set<DataKind> kinds) {
    return words()
        .labels(new TreeSet<>(kinds).stream().map(k -> t("people.kind." + k.name())).toList());
  }

  StateBadge state(ConsentState state) {
    return new StateBadge(
        t("people.consentState." + state.name()),
        switch (state) {
          case PROPOSED -> Tone.INFO;
          case CONFIRMED -> Tone.SUCCESS;
          case DECLINED, LAPSED, WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
        });
  }

  private String freeTime(FreeTime free) {
    return where.getTranslation(
        "people.freeTime",
        "day",
        words().weekday(free.day()),
        "part",
        t("activity.dayPart." + free.part().name()).toLowerCase(language().locale()));
  }

  private String t(String key) {
    return where.getTranslation(key);
  }
}
