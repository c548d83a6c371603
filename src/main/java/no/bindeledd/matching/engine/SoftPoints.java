package no.bindeledd.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.people.FreeTime;

/** What speaks for an activity, in points. More in common is never worth less. */
final class SoftPoints {
  static final int LANGUAGE = 30;
  static final int INTEREST = 15;
  static final int MOST_INTERESTS = 3;
  static final int CLOSENESS = 20;
  static final int LEVEL = 10;
  static final int TIME = 5;
  static final int MOST_TIMES = 2;

  private SoftPoints() {}

  static List<Note> notes(Person person, Offer offer) {
    var notes = new ArrayList<Note>();
    language(person, offer, notes);
    interest(person, offer, notes);
    level(person, offer, notes);
    closeness(person, offer, notes);
    time(person, offer, notes);
    return notes;
  }

  /** Norwegian is spoken nearly everywhere and what people come to learn: it counts as level. */
  private static void language(Person person, Offer offer, List<Note> notes) {
    var shared = new TreeSet<>(person.languages());
    shared.retainAll(offer.languages());
    shared.removeIf(code -> "nb".equals(code) || "nn".equals(code));
    if (!shared.isEmpty()) {
      notes.add(Note.worth(NoteKind.SHARED_LANGUAGE, LANGUAGE, List.copyOf(shared)));
    }
  }

  private static void interest(Person person, Offer offer, List<Note> notes) {
    var shared = new TreeSet<>(person.interests());
    shared.retainAll(offer.interests());
    if (!shared.isEmpty()) {
      int points = INTEREST * Math.min(shared.size(), MOST_INTERESTS);
      notes.add(
          Note.worth(
              NoteKind.SHARED_INTEREST, points, shared.stream().map(Interest::name).toList()));
    }
  }

  /** The level asked for, or one above: there is something to learn, and one can follow. */
  private static void level(Person person, Offer offer, List<Note> notes) {
    NorwegianLevel has = person.spoken();
    NorwegianLevel needed = offer.lowestLevel();
    if (has != null
        && needed != NorwegianLevel.NONE
        && has.reaches(needed)
        && has.ordinal() - needed.ordinal() <= 1) {
      notes.add(Note.worth(NoteKind.LEVEL_FITS, LEVEL, List.of(has.name())));
    }
  }

  private static void closeness(Person person, Offer offer, List<Note> notes) {
    Integer reach = person.reachKm();
    if (person.area() == null || reach == null || reach <= 0) {
      return;
    }
    int kilometres = HardRules.kilometres(person, offer);
    if (kilometres <= reach) {
      notes.add(Note.far(NoteKind.NEAR, CLOSENESS - CLOSENESS * kilometres / reach, kilometres));
    }
  }

  private static void time(Person person, Offer offer, List<Note> notes) {
    List<String> common =
        offer.times().stream()
            .filter(t -> person.freeTimes().contains(new FreeTime(t.day(), t.dayPart())))
            .sorted()
            .map(t -> t.day().name())
            .distinct()
            .toList();
    if (!common.isEmpty()) {
      notes.add(Note.worth(NoteKind.FREE_THEN, TIME * Math.min(common.size(), MOST_TIMES), common));
    }
  }
}
