package no.bindeledd.matching;

import java.util.List;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.matching.engine.Note;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.SharedProfile;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator has before them for one person.
 *
 * @param area where the person lives, if it is shared
 * @param fits best first
 * @param others what does not fit, the nearest miss first
 */
public record Workbench(
    SharedProfile person, @Nullable Area area, List<Match> fits, List<Match> others) {

  /**
   * One activity held against the person.
   *
   * @param notes what speaks for it, what is unknown, what speaks against it
   */
  public record Match(PublicActivity activity, List<Note> notes) {}
}
