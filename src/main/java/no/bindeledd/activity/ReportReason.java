package no.bindeledd.activity;

import java.util.Arrays;
import java.util.List;

/** What somebody says is wrong with an activity. */
public enum ReportReason {
  /** Is not so, or is not there. */
  WRONG,
  /** Offends, threatens or shuts people out. */
  OFFENSIVE,
  /** Fraud, or selling. */
  FRAUD,
  /** Not safe for those who come. */
  UNSAFE,
  /** Shows something about a person that should not be there. */
  PRIVATE,
  OTHER,
  /** The organiser's own: it is put right, and should be looked at again. */
  PUT_RIGHT;

  /** What the public may choose from. */
  public static List<ReportReason> offered() {
    return Arrays.stream(values()).filter(r -> r != PUT_RIGHT).toList();
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.reportReason." + name();
  }
}
