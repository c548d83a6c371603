package no.bindeledd.matching.engine;

import java.util.List;

/**
 * Every activity once: those that fit, best first, and the rest, the one with the fewest obstacles
 * first.
 */
public record Ranking(List<Judged> fits, List<Judged> others) {

  /**
   * What is to be said of one activity.
   *
   * @param points the sum of its notes' points; compares activities for one person, nothing else
   */
  public record Judged(long offer, int points, List<Note> notes) {

    public List<Note> notes(NoteKind.Side side) {
      return notes.stream().filter(note -> note.kind().side() == side).toList();
    }

    int obstacles() {
      return notes(NoteKind.Side.AGAINST).size();
    }
  }
}
