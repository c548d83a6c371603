package no.bindeledd.activity;

import java.util.List;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for in an activity: themselves and their children, and nobody else's
 * business.
 *
 * @param activity as anybody may know it, with the next session
 * @param where for those who have a place; null for others where it is not public
 * @param placement what makes it a placement, with the contact where {@link #where} is known
 * @param entries themselves first
 * @param rooms how many places there are
 * @param collisions with other places of theirs, as long as they can still decide
 * @param nameless they have not said yet what they are called
 * @param open whether somebody may still come
 */
public record Party(
    PublicActivity activity,
    PublicActivity.@Nullable Where where,
    @Nullable Placement placement,
    List<Entry> entries,
    List<Room> rooms,
    List<Collision> collisions,
    Language language,
    boolean nameless,
    boolean open) {

  /**
   * One of them.
   *
   * @param position in the queue, from 1; 0 for who does not wait
   */
  public record Entry(SignUp signUp, int position) {}

  /** Shows in no log. */
  @Override
  public String toString() {
    return "Party";
  }
}
