package no.bindeledd.matching.engine;

import java.util.ArrayList;
import java.util.List;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.people.AgeBand;
import no.bindeledd.people.FreeTime;
import no.bindeledd.people.Gender;
import org.jspecify.annotations.Nullable;

/** What must not stand in the way. Unknown is said, and stands in nobody's way. */
final class HardRules {
  private static final int YOUTH_TO = 25;
  private static final int SENIORS_FROM = 60;
  private static final int CHILDREN_TO = 12;
  private static final int OLDEST = 150;

  private HardRules() {}

  static List<Note> notes(Person person, Offer offer) {
    var notes = new ArrayList<Note>();
    if (person.municipality() != offer.municipality()) {
      notes.add(Note.of(NoteKind.OTHER_MUNICIPALITY));
    }
    if (offer.suggested()) {
      notes.add(Note.of(NoteKind.ALREADY_SUGGESTED));
    }
    if (offer.full()) {
      notes.add(Note.of(NoteKind.FULL));
    }
    level(person, offer, notes);
    age(person, offer, notes);
    gender(person, offer, notes);
    time(person, offer, notes);
    distance(person, offer, notes);
    return notes;
  }

  /** Kilometres between the areas' centres, rounded up. */
  static int kilometres(Person person, Offer offer) {
    return person.area() == null ? 0 : (int) Math.ceil(person.area().kilometresTo(offer.area()));
  }

  private static void level(Person person, Offer offer, List<Note> notes) {
    NorwegianLevel needed = offer.lowestLevel();
    if (needed == NorwegianLevel.NONE) {
      return;
    }
    NorwegianLevel has = person.spoken();
    if (has == null) {
      notes.add(Note.of(NoteKind.LEVEL_UNKNOWN, needed.name()));
    } else if (!has.reaches(needed)) {
      notes.add(Note.of(NoteKind.LEVEL_TOO_LOW, needed.name(), has.name()));
    }
  }

  /** The band is coarse: it is enough that some of its years are among those asked for. */
  private static void age(Person person, Offer offer, List<Note> notes) {
    int from = or(offer.ageFrom(), 0);
    int to = or(offer.ageTo(), OLDEST);
    int audienceFrom = offer.audience() == Audience.SENIORS ? SENIORS_FROM : 0;
    int audienceTo =
        switch (offer.audience()) {
          case CHILDREN -> CHILDREN_TO;
          case YOUTH -> YOUTH_TO;
          case EVERYONE, WOMEN, MEN, FAMILIES, SENIORS -> OLDEST;
        };
    AgeBand band = person.ageBand();
    boolean limited = from > 0 || to < OLDEST || audienceFrom > 0 || audienceTo < OLDEST;
    if (band == null) {
      if (limited) {
        notes.add(Note.of(NoteKind.AGE_UNKNOWN));
      }
      return;
    }
    if (band.to() < from || band.from() > to) {
      notes.add(Note.of(NoteKind.OUTSIDE_AGE));
    }
    if (band.to() < audienceFrom || band.from() > audienceTo) {
      notes.add(Note.of(NoteKind.OTHER_AUDIENCE, offer.audience().name()));
    }
  }

  private static void gender(Person person, Offer offer, List<Note> notes) {
    Gender asked =
        switch (offer.audience()) {
          case WOMEN -> Gender.WOMAN;
          case MEN -> Gender.MAN;
          case EVERYONE, FAMILIES, CHILDREN, YOUTH, SENIORS -> null;
        };
    if (asked == null || asked == person.gender()) {
      return;
    }
    // Somebody who calls themselves neither is asked, not turned away.
    boolean open = person.gender() == null || person.gender() == Gender.OTHER;
    notes.add(
        Note.of(open ? NoteKind.GENDER_UNKNOWN : NoteKind.OTHER_AUDIENCE, offer.audience().name()));
  }

  private static void time(Person person, Offer offer, List<Note> notes) {
    if (person.freeTimes().isEmpty() || offer.times().isEmpty()) {
      notes.add(Note.of(NoteKind.TIME_UNKNOWN));
    } else if (offer.times().stream()
        .noneMatch(t -> person.freeTimes().contains(new FreeTime(t.day(), t.dayPart())))) {
      notes.add(Note.of(NoteKind.NO_COMMON_TIME));
    }
  }

  private static void distance(Person person, Offer offer, List<Note> notes) {
    if (person.area() == null || person.reachKm() == null) {
      notes.add(Note.of(NoteKind.DISTANCE_UNKNOWN));
    } else if (kilometres(person, offer) > person.reachKm()) {
      notes.add(Note.far(NoteKind.TOO_FAR, 0, kilometres(person, offer)));
    }
  }

  private static int or(@Nullable Integer number, int otherwise) {
    return number == null ? otherwise : number;
  }
}
