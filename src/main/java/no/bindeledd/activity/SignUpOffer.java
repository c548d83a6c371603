package no.bindeledd.activity;

import java.util.List;

/**
 * What somebody should know before they sign up.
 *
 * @param activity as anybody may know it
 * @param collisions with places that they have; empty while we do not know who they are
 * @param nameless we do not know what they are called
 */
public record SignUpOffer(
    PublicActivity activity, List<Room> rooms, List<Collision> collisions, boolean nameless) {

  /** Whether places are left in every group that people choose from. */
  public boolean hasRoom() {
    return rooms.stream().anyMatch(Room::isFree);
  }
}
