package no.bindeledd.activity.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivity;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** What waits for those who offer activities: what soon has its last day, and unfinished drafts. */
@Component
class ActivityWaiting implements WaitingSource {
  private static final int SOON_DAYS = 14;

  private final OwnActivityService activities;
  private final Clock clock;

  ActivityWaiting(OwnActivityService activities, Clock clock) {
    this.activities = activities;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Caller caller, Role role) {
    return switch (role) {
      case ORGANISATION_MEMBER, ORGANISATION_ADMINISTRATOR, COORDINATOR -> waiting(caller);
      default -> List.of();
    };
  }

  private List<Waiting> waiting(Caller caller) {
    List<OwnActivity> all = activities.list(caller);
    LocalDate soon = Norway.today(clock).plusDays(SOON_DAYS);
    return Stream.concat(
            all.stream()
                .filter(a -> a.state() == ActivityState.PUBLISHED)
                .filter(a -> a.endsOn() != null && a.endsOn().isBefore(soon))
                .map(ActivityWaiting::ending),
            all.stream()
                .filter(a -> a.state() == ActivityState.DRAFT && !a.title().isBlank())
                .map(ActivityWaiting::draft))
        .toList();
  }

  private static Waiting ending(OwnActivity a) {
    return new Waiting(
        "activity.waiting.ending",
        Map.of("title", a.title()),
        a.endsOn(),
        "activity.waiting.ending.open",
        Routes.path(a.municipality(), a.id()));
  }

  private static Waiting draft(OwnActivity a) {
    return new Waiting(
        "activity.waiting.draft",
        Map.of("title", a.title()),
        null,
        "activity.waiting.draft.open",
        Routes.path(a.municipality(), a.id()));
  }
}
