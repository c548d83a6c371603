package no.bindeledd.foundation.data;

/**
 * Somebody else changed the thing since it was read. The view reads it again and shows both
 * versions; what was typed stays.
 */
public class ChangedMeanwhile extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ChangedMeanwhile() {
    super("changed meanwhile", null, false, false);
  }

  /** For an update that names the version it read: one row, or somebody was faster. */
  public static void unlessOne(int updatedRows) {
    if (updatedRows != 1) {
      throw new ChangedMeanwhile();
    }
  }
}
