package no.bindeledd.foundation.lifecycle;

import java.util.List;

/** A wish that a rule does not allow, with every reason found. Nothing was changed. */
public class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial")
  private final List<Reason> reasons;

  public Rejected(List<Reason> reasons) {
    super(String.join(", ", reasons.stream().map(Reason::key).toList()), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  public Rejected(Reason reason) {
    this(List.of(reason));
  }

  public List<Reason> reasons() {
    return reasons;
  }

  /** Says no if there are reasons to. */
  public static void ifAny(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      throw new Rejected(reasons);
    }
  }
}
