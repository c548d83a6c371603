package no.bindeledd.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who came to one session, as those see it who tick names there.
 *
 * @param title of the activity
 * @param attended how many came, or null while nobody has said so
 * @param others how many of them stand on no line
 * @param isOpen whether names may be ticked now
 * @param lines those who have a place, and those who came without one and said so themselves
 */
public record AttendanceList(
    Session session,
    String title,
    @Nullable Integer attended,
    int others,
    boolean isOpen,
    List<Line> lines) {

  public AttendanceList {
    lines = List.copyOf(lines);
  }

  /**
   * One person.
   *
   * @param bySelf they said so themselves, with the session's code
   * @param helper may tick names here
   */
  public record Line(
      long account, String name, boolean came, boolean bySelf, boolean hasPlace, boolean helper) {

    /** Shows in no log. */
    @Override
    public String toString() {
      return "Line";
    }
  }
}
