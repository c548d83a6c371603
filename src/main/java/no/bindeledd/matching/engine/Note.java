package no.bindeledd.matching.engine;

import java.util.List;

/**
 * One reason.
 *
 * @param points what it adds; 0 unless it speaks for the activity
 * @param items what it names: codes of languages, names of interests, levels, audiences or times
 * @param kilometres between the centres of the areas, rounded up; 0 where it is not about distance
 */
public record Note(NoteKind kind, int points, List<String> items, int kilometres) {

  static Note of(NoteKind kind, String... items) {
    return new Note(kind, 0, List.of(items), 0);
  }

  static Note worth(NoteKind kind, int points, List<String> items) {
    return new Note(kind, points, items, 0);
  }

  static Note far(NoteKind kind, int points, int kilometres) {
    return new Note(kind, points, List.of(), kilometres);
  }
}
