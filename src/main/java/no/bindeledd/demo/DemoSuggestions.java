package no.bindeledd.demo;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.matching.DeclineReason;
import no.bindeledd.matching.SuggestionService;
import org.springframework.stereotype.Component;

/** What coordinators suggested to those who share, and what came of it. */
@Component
class DemoSuggestions {
  private static final String SUGGESTION_JOB = "end-suggestions";
  private static final int WEEKS_TOO_LATE = 3;
  private static final List<DeclineReason> REASONS = List.of(DeclineReason.values());

  private final SuggestionService suggestions;
  private final AnswerService answers;
  private final PublicActivityService activities;
  private final PastRepository past;
  private final List<RecurringJob> jobs;

  DemoSuggestions(
      SuggestionService suggestions,
      AnswerService answers,
      PublicActivityService activities,
      PastRepository past,
      List<RecurringJob> jobs) {
    this.suggestions = suggestions;
    this.answers = answers;
    this.activities = activities;
    this.past = past;
    this.jobs = jobs;
  }

  void make(
      DemoRandom random,
      Map<String, Caller.SignedIn> coordinators,
      List<DemoActivity> made,
      List<DemoPerson> people) {
    var late = new HashMap<Long, Map<Long, Integer>>();
    int number = 0;
    for (DemoPerson person : people) {
      DemoPerson.Sharing sharing = person.sharing();
      if (sharing != null) {
        var coordinator = Objects.requireNonNull(coordinators.get(person.tenant().slug()));
        Optional<DemoActivity> fitting = fitting(random, person.tenant(), sharing, made);
        if (fitting.isPresent()) {
          suggest(random, number++, coordinator, person, fitting.get(), late);
        }
      }
    }
    late.forEach(past::moveSuggestions);
    jobs.stream().filter(job -> job.name().equals(SUGGESTION_JOB)).forEach(RecurringJob::run);
  }

  /** The first is what waits for the newcomer whom one can sign in as. */
  private void suggest(
      DemoRandom random,
      int number,
      Caller.SignedIn coordinator,
      DemoPerson person,
      DemoActivity activity,
      Map<Long, Map<Long, Integer>> late) {
    if (number % 10 == 9) {
      return; // nobody has got round to them yet
    }
    long municipality = person.tenant().id();
    long participant = Objects.requireNonNull(person.sharing()).participant();
    long id = suggestions.suggest(coordinator, participant, activity.id());
    switch (number % 10) {
      case 1, 4, 7 -> answers.accept(person.self(), municipality, id);
      case 2, 6 -> answers.decline(person.self(), municipality, id, random.one(REASONS));
      case 3 -> suggestions.takeBack(coordinator, id);
      case 8 -> late.computeIfAbsent(municipality, m -> new HashMap<>()).put(id, WEEKS_TOO_LATE);
      default -> {}
    }
  }

  private Optional<DemoActivity> fitting(
      DemoRandom random, DemoTenant tenant, DemoPerson.Sharing sharing, List<DemoActivity> made) {
    List<DemoActivity> open =
        made.stream()
            .filter(a -> a.tenant().id() == tenant.id())
            .filter(a -> a.fate() == DemoActivity.Fate.PUBLISHED)
            .filter(a -> a.content().audience() == Audience.EVERYONE)
            .filter(a -> !Collections.disjoint(a.content().interests(), sharing.interests()))
            .toList();
    return random.shuffled(open).stream()
        .filter(a -> !activities.get(Caller.ANYONE, tenant.id(), a.id()).full())
        .findFirst();
  }
}
