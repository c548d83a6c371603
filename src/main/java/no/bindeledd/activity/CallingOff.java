package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.data.History;
import org.springframework.stereotype.Component;

/**
 * How a whole activity is called off, whoever decided it: inside the transaction of whoever calls,
 * and with the activity locked.
 */
@Component
class CallingOff {
  private final ActivityRepository activities;
  private final SessionRepository sessions;
  private final Publication publication;
  private final ActivityLetters letters;
  private final History history;
  private final Clock clock;

  CallingOff(
      ActivityRepository activities,
      SessionRepository sessions,
      Publication publication,
      ActivityLetters letters,
      History history,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.publication = publication;
    this.letters = letters;
    this.history = history;
    this.clock = clock;
  }

  /** Those who have a place and those who help are told why. */
  void of(Acting who, Activity activity, CancelReason reason) {
    Instant now = clock.instant();
    long municipality = activity.municipality();
    long id = activity.id();
    ActivityLifecycle.LIFECYCLE.require(
        activity.state(),
        ActivityState.CANCELLED,
        new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now));
    activities.close(municipality, id, ActivityState.CANCELLED, reason, now);
    letters.cancelled(municipality, id, reason);
    sessions.cancelAfter(municipality, id, now, reason);
    publication.hide(municipality, id);
    history.moved(
        who,
        new History.Subject(municipality, "activity", id),
        "CANCEL",
        activity.state(),
        ActivityState.CANCELLED,
        reason.textKey());
  }
}
