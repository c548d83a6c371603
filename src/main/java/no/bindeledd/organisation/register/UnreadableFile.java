package no.bindeledd.organisation.register;

/** A file of which nothing may be taken over, and why. */
public class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Why why;

  /** What is wrong with it. */
  public enum Why {
    /** It ends before its end. */
    BROKEN_OFF,
    /** It is not UTF-8. */
    WRONG_ENCODING,
    /** It unpacks to more than a register can be, or one value of it does. */
    TOO_LARGE,
    /** It nests deeper than a register does. */
    TOO_DEEP,
    /** It is neither a list of units nor their table. */
    NOT_A_REGISTER,
    /** It has less than half of what was there, and would mark the rest as gone. */
    TOO_FEW
  }

  /**
   * @param why what is wrong
   * @param place where in words of the reader, such as "byte 1200"; quotes nothing of the file
   */
  UnreadableFile(Why why, String place) {
    super("%s at %s".formatted(why, place), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
