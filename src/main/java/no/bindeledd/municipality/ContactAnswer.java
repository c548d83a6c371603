package no.bindeledd.municipality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * "Whom do I contact about this here?", answered.
 *
 * @param contacts none only with {@link Reached#TOWN_HALL}
 */
public record ContactAnswer(Responsibility about, Reached reached, List<ContactPoint> contacts) {

  /**
   * The same answers with what is second best at the end, where the same people are asked about
   * several things: once for all of them.
   */
  public static List<Grouped> grouped(List<ContactAnswer> answers) {
    var first = new ArrayList<Grouped>();
    var others = new LinkedHashMap<ContactAnswer, List<Responsibility>>();
    for (ContactAnswer answer : answers) {
      if (answer.reached() == Reached.RESPONSIBLE) {
        first.add(new Grouped(List.of(answer.about()), answer));
      } else {
        var whoever =
            new ContactAnswer(Responsibility.SERVICE_CENTRE, answer.reached(), answer.contacts());
        others.computeIfAbsent(whoever, same -> new ArrayList<>()).add(answer.about());
      }
    }
    others.forEach((answer, about) -> first.add(new Grouped(List.copyOf(about), answer)));
    return first;
  }

  /**
   * An answer to one question or to several.
   *
   * @param about at least one
   */
  public record Grouped(List<Responsibility> about, ContactAnswer answer) {}

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
