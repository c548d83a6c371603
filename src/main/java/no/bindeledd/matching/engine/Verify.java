package no.bindeledd.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.people.Gender;

/**
 * Checks a ranking against its input, by questions of its own and not by the engine's code. Each
 * finding begins with its number; no finding names anything about the person.
 */
public final class Verify {
  private Verify() {}

  /** What is wrong; nothing, if the ranking may be shown. */
  public static List<String> check(Person person, Collection<Offer> offers, Ranking ranking) {
    var found = new ArrayList<String>();
    Map<Long, Offer> byId = new HashMap<>();
    offers.forEach(offer -> byId.put(offer.id(), offer));
    List<Long> ranked =
        Stream.concat(ranking.fits().stream(), ranking.others().stream())
            .map(Ranking.Judged::offer)
            .toList();
    if (ranked.size() != byId.size() || !byId.keySet().containsAll(ranked)) {
      found.add("M1 not every activity stands there exactly once");
      return found;
    }
    for (Ranking.Judged judged : ranking.fits()) {
      Offer offer = byId.get(judged.offer());
      if (offer != null && !possible(person, offer)) {
        found.add("M2 something that cannot be stands among what fits");
      }
      if (!judged.notes(NoteKind.Side.AGAINST).isEmpty()) {
        found.add("M3 something that fits has a reason against it");
      }
    }
    for (Ranking.Judged judged : ranking.others()) {
      Offer offer = byId.get(judged.offer());
      if (offer != null && possible(person, offer)) {
        found.add("M4 something that fits was sorted out");
      }
      if (judged.notes(NoteKind.Side.AGAINST).isEmpty()) {
        found.add("M5 something was sorted out without a reason");
      }
    }
    points(ranking, found);
    order(ranking, found);
    return found.stream().distinct().toList();
  }

  private static void points(Ranking ranking, List<String> found) {
    Stream.concat(ranking.fits().stream(), ranking.others().stream())
        .forEach(
            judged -> {
              int sum = 0;
              for (Note note : judged.notes()) {
                sum += note.points();
                if (note.points() != 0 && note.kind().side() != NoteKind.Side.FOR) {
                  found.add("M6 points are given for what does not speak for it");
                }
              }
              if (sum != judged.points()) {
                found.add("M7 the points are not the sum of the reasons");
              }
            });
  }

  private static void order(Ranking ranking, List<String> found) {
    for (int i = 1; i < ranking.fits().size(); i++) {
      Ranking.Judged better = ranking.fits().get(i - 1);
      Ranking.Judged worse = ranking.fits().get(i);
      if (better.points() < worse.points()
          || (better.points() == worse.points() && better.offer() > worse.offer())) {
        found.add("M8 the order does not follow the points");
      }
    }
  }

  /** The hard rules once more, as one question. */
  private static boolean possible(Person p, Offer o) {
    boolean place = !o.full() && !o.suggested() && p.municipality() == o.municipality();
    NorwegianLevel has = p.spoken();
    boolean level = has == null || has.compareTo(o.lowestLevel()) >= 0;
    boolean near =
        p.area() == null
            || p.reachKm() == null
            || Math.ceil(p.area().kilometresTo(o.area())) <= p.reachKm();
    boolean time =
        p.freeTimes().isEmpty()
            || o.times().isEmpty()
            || p.freeTimes().stream()
                .anyMatch(
                    free ->
                        o.times().stream()
                            .anyMatch(t -> t.day() == free.day() && t.dayPart() == free.part()));
    return place && level && near && time && audience(p, o) && age(p, o);
  }

  private static boolean audience(Person p, Offer o) {
    return !(o.audience() == Audience.WOMEN && p.gender() == Gender.MAN)
        && !(o.audience() == Audience.MEN && p.gender() == Gender.WOMAN);
  }

  private static boolean age(Person p, Offer o) {
    if (p.ageBand() == null) {
      return true;
    }
    int youngest = p.ageBand().from();
    int oldest = p.ageBand().to();
    boolean limits =
        (o.ageFrom() == null || oldest >= o.ageFrom())
            && (o.ageTo() == null || youngest <= o.ageTo());
    return limits
        && switch (o.audience()) {
          case CHILDREN -> youngest <= 12;
          case YOUTH -> youngest <= 25;
          case SENIORS -> oldest >= 60;
          case EVERYONE, WOMEN, MEN, FAMILIES -> true;
        };
  }
}
