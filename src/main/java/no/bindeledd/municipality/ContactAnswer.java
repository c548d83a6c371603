package no.bindeledd.municipality;

import java.util.List;

/**
 * "Whom do I contact about this here?", answered.
 *
 * @param contacts none only with {@link Reached#TOWN_HALL}
 */
public record ContactAnswer(Responsibility about, Reached reached, List<ContactPoint> contacts) {

  /** How far one had to go for an answer; everything but the first is second best and says so. */
  public enum Reached {
    RESPONSIBLE,
    UNIT_ABOVE,
    SERVICE_CENTRE,
    VOLUNTEERING,
    MUNICIPALITY,
    SOME_UNIT,
    /** Nobody has written an address: the house itself is still there. */
    TOWN_HALL
  }
}
