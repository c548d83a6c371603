package no.bindeledd.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.matching.data.SuggestionRepository;
import no.bindeledd.matching.engine.Offer;
import no.bindeledd.matching.engine.Person;
import no.bindeledd.matching.engine.Ranker;
import no.bindeledd.matching.engine.Ranking;
import no.bindeledd.matching.engine.Verify;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.SharedProfile;
import no.bindeledd.people.SharingService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The coordinator's workbench: who shares with the unit, and what fits each of them and why. */
@Service
public class WorkbenchService {
  private final SharingService sharing;
  private final PublicActivityService activities;
  private final MunicipalityService municipalities;
  private final SuggestionRepository suggestions;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  WorkbenchService(
      SharingService sharing,
      PublicActivityService activities,
      MunicipalityService municipalities,
      SuggestionRepository suggestions,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.sharing = sharing;
    this.activities = activities;
    this.municipalities = municipalities;
    this.suggestions = suggestions;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** Who shares something with the caller's unit, to find an activity. */
  public List<WorkbenchRow> list(Caller caller) {
    Acting who = access.require(caller, MatchingAccess.LIST);
    Map<Long, SuggestionState> latest =
        transactions.read(() -> suggestions.latest(who.municipalityId(), who.unitId()));
    return sharing.list(caller, Purpose.FIND_ACTIVITY).stream()
        .map(row -> new WorkbenchRow(row, latest.get(row.participant())))
        // Those who share no name come last, whatever the database thinks of nothing.
        .sorted(Comparator.comparing(row -> row.person().firstName() == null))
        .toList();
  }

  /**
   * Opens what somebody shares and holds the municipality's activities against it. The person can
   * see that it was opened.
   */
  public Workbench fits(Caller caller, long participant) {
    Acting who = access.require(caller, MatchingAccess.FIND_FITS);
    return judge(caller, who, sharing.open(caller, participant, Purpose.FIND_ACTIVITY));
  }

  /** What does not fit somebody who was opened before, the nearest miss first. */
  public List<Workbench.Match> others(Caller caller, long participant) {
    Acting who = access.require(caller, MatchingAccess.FIND_FITS);
    return judge(caller, who, sharing.use(caller, participant, Purpose.FIND_ACTIVITY)).others();
  }

  private Workbench judge(Caller caller, Acting who, SharedProfile person) {
    Set<Long> waiting =
        transactions
            .read(() -> suggestions.of(who.municipalityId(), who.unitId(), person.participant()))
            .stream()
            .filter(s -> s.state() == SuggestionState.PROPOSED)
            .map(Suggestion::activity)
            .collect(Collectors.toSet());
    Map<Long, PublicActivity> open = new HashMap<>();
    for (PublicActivity activity : activities.all(caller, who.municipalityId())) {
      if (activity.endsOn() == null || !activity.endsOn().isBefore(Norway.today(clock))) {
        open.put(activity.id(), activity);
      }
    }
    Area area = area(caller, person);
    Person whom = person(person, area);
    List<Offer> offers =
        open.values().stream().map(a -> offer(a, waiting.contains(a.id()))).toList();
    Ranking ranking = Ranker.rank(whom, offers);
    List<String> faults = Verify.check(whom, offers, ranking);
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The ranking is wrong: " + faults);
    }
    return new Workbench(
        person, area, matches(ranking.fits(), open), matches(ranking.others(), open));
  }

  private static List<Workbench.Match> matches(
      List<Ranking.Judged> judged, Map<Long, PublicActivity> open) {
    return judged.stream()
        .map(j -> new Workbench.Match(Objects.requireNonNull(open.get(j.offer())), j.notes()))
        .toList();
  }

  private static Person person(SharedProfile p, @Nullable Area area) {
    return new Person(
        p.municipality(),
        area,
        p.reachKm(),
        p.ageBand(),
        p.gender(),
        p.languages(),
        p.norwegian(),
        p.interests(),
        p.freeTimes());
  }

  private @Nullable Area area(Caller caller, SharedProfile p) {
    Long shared = p.area();
    return shared == null
        ? null
        : municipalities.areas(caller, p.municipality()).stream()
            .filter(area -> area.id() == shared)
            .findFirst()
            .orElse(null);
  }

  private static Offer offer(PublicActivity a, boolean suggested) {
    return new Offer(
        a.municipality(),
        a.id(),
        a.languages(),
        a.lowestLevel(),
        a.audience(),
        a.ageFrom(),
        a.ageTo(),
        a.interests(),
        a.area(),
        a.times(),
        a.full(),
        suggested);
  }
}
