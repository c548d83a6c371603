package no.bindeledd.activity;

import java.util.Arrays;
import java.util.List;

/** Where somebody stands who wants a place. */
public enum SignUpState {
  /** In the queue, by the number drawn. */
  WAITING,
  /** A place is held until they answer, or until the offer ends. */
  OFFERED,
  TAKEN,
  /** They gave it back, or said no. */
  CANCELLED,
  /** The offer ended without an answer. */
  LAPSED;

  /** Whether a place is kept for them. */
  public boolean holdsPlace() {
    return this == OFFERED || this == TAKEN;
  }

  /** Whether they still want one. */
  public boolean isAlive() {
    return this == WAITING || holdsPlace();
  }

  /** Those in which somebody still wants a place. */
  public static List<String> alive() {
    return Arrays.stream(values()).filter(SignUpState::isAlive).map(Enum::name).toList();
  }

  /** The message key of its name. */
  public String textKey() {
    return "activity.signUp." + name();
  }
}
