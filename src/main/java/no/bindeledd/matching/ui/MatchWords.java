package no.bindeledd.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SeriesWords;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.matching.Suggestion;
import no.bindeledd.matching.SuggestionState;
import no.bindeledd.matching.Workbench;
import no.bindeledd.matching.WorkbenchRow;
import no.bindeledd.matching.engine.Note;
import no.bindeledd.matching.engine.NoteKind;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.SharedRow;
import org.jspecify.annotations.Nullable;

/** Reasons and states in the words of the tab's language. */
final class MatchWords {
  private final Component where;
  private final Words words;

  MatchWords(Component where) {
    this.where = where;
    words = new Words(Language.of(UI.getCurrent().getLocale()));
  }

  Words words() {
    return words;
  }

  /**
   * The name if it is shared; else what is, so that one without a name can be told from another.
   */
  String name(SharedRow p) {
    return name(p.firstName(), about(p));
  }

  /**
   * @param about what is shared beside the name; empty if nothing is
   */
  String name(@Nullable String firstName, String about) {
    if (firstName != null) {
      return firstName;
    }
    return about.isEmpty()
        ? where.getTranslation("matching.bench.nameless")
        : where.getTranslation("matching.bench.nameless.known", "known", about);
  }

  /** What a search in the list looks through, in small letters. */
  String sought(WorkbenchRow row) {
    return (name(row.person()) + " " + about(row.person()) + " " + row(row))
        .toLowerCase(Locale.ROOT);
  }

  /** Area, age and languages, in coarse terms, as far as they are shared. */
  String about(SharedRow p) {
    return about(p.areaName(), p.ageBand(), p.languages());
  }

  String about(Workbench found) {
    Area area = found.area();
    return about(
        area == null ? null : area.name(), found.person().ageBand(), found.person().languages());
  }

  private String about(@Nullable String area, @Nullable AgeBand age, Set<String> languages) {
    var parts = new ArrayList<String>();
    if (area != null) {
      parts.add(area);
    }
    if (age != null) {
      parts.add(where.getTranslation("people.ageBand." + age.name()));
    }
    parts.addAll(SpokenLanguages.names(languages, words.language()));
    return words.labels(parts);
  }

  List<String> notes(List<Note> notes, NoteKind.Side side) {
    return notes.stream().filter(n -> n.kind().side() == side).map(this::note).toList();
  }

  private String note(Note note) {
    return where.getTranslation(
        "matching.note." + note.kind().name(),
        (Object)
            Map.of(
                "items",
                items(note),
                "needed",
                note.items().isEmpty() ? "" : item(note, note.items().getFirst()),
                "has",
                note.items().isEmpty() ? "" : item(note, note.items().getLast()),
                "km",
                note.kilometres()));
  }

  private String items(Note note) {
    List<String> items = note.items().stream().map(i -> item(note, i)).toList();
    return note.kind() == NoteKind.SHARED_INTEREST ? words.labels(items) : words.list(items);
  }

  private String item(Note note, String item) {
    return switch (note.kind()) {
      case SHARED_LANGUAGE -> SpokenLanguages.name(item, words.language());
      case SHARED_INTEREST -> where.getTranslation("activity.interest." + item);
      case FREE_THEN -> words.weekday(DayOfWeek.valueOf(item));
      case GENDER_UNKNOWN, OTHER_AUDIENCE -> where.getTranslation("activity.audience." + item);
      case LEVEL_FITS, LEVEL_UNKNOWN, LEVEL_TOO_LOW -> level(item);
      case NEAR,
          AGE_UNKNOWN,
          TIME_UNKNOWN,
          DISTANCE_UNKNOWN,
          OTHER_MUNICIPALITY,
          ALREADY_SUGGESTED,
          FULL,
          OUTSIDE_AGE,
          NO_COMMON_TIME,
          TOO_FAR ->
          item;
    };
  }

  /** A level by its letter and number; having none has a word of its own. */
  private String level(String item) {
    return "NONE".equals(item) ? where.getTranslation("matching.level.NONE") : item;
  }

  String when(PublicActivity a) {
    return String.join(
        "; ",
        new SeriesWords(
                words.language(), (key, values) -> where.getTranslation(key, (Object) values))
            .lines(a));
  }

  StateBadge state(SuggestionState state) {
    return new StateBadge(
        where.getTranslation("matching.state." + state.name()),
        switch (state) {
          case PROPOSED -> Tone.INFO;
          case ACCEPTED -> Tone.SUCCESS;
          case FULL -> Tone.WARNING;
          case DECLINED, EXPIRED, WITHDRAWN -> Tone.NEUTRAL;
        });
  }

  /** What became of a suggestion, in a line. */
  String history(Suggestion s) {
    var answered = s.answeredAt();
    String day = words.date(Norway.local(answered == null ? s.madeAt() : answered).toLocalDate());
    var reason = s.declineReason();
    return reason == null
        ? day
        : day + " · " + where.getTranslation("matching.decline." + reason.name());
  }

  String row(WorkbenchRow row) {
    var latest = row.latest();
    return latest == null
        ? where.getTranslation("matching.bench.nothingYet")
        : where.getTranslation("matching.state." + latest.name());
  }
}
