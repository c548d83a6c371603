package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.FirstLookRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * A coordinator's look at the first activity of a new organisation: the public sees it, or its
 * organiser gets it back and is told why.
 */
@Service
public class FirstLookService {
  public static final int LONGEST_NOTE = 500;

  private final ActivityRepository activities;
  private final FirstLookRepository looks;
  private final FirstLook firstLook;
  private final Publishing publishing;
  private final OrganiserLetters letters;
  private final Owners owners;
  private final History history;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  FirstLookService(
      ActivityRepository activities,
      FirstLookRepository looks,
      FirstLook firstLook,
      Publishing publishing,
      OrganiserLetters letters,
      Owners owners,
      History history,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.activities = activities;
    this.looks = looks;
    this.firstLook = firstLook;
    this.publishing = publishing;
    this.letters = letters;
    this.owners = owners;
    this.history = history;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** Whether one's own draft would wait for a look if it were published now. */
  public boolean isDue(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(
        () -> firstLook.isDue(activities.find(municipality, activity).orElseThrow(NotFound::new)));
  }

  /** Why one's own draft was sent back, if it was. */
  public Optional<String> note(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(() -> looks.note(municipality, activity));
  }

  /**
   * The public sees it; its organiser is told.
   *
   * @param version the one that was looked at
   * @throws ChangedMeanwhile if it has been written otherwise since
   * @throws Rejected if somebody else was faster, or there is no session left to come to
   */
  public void approve(Caller caller, long activity, long version) {
    Acting who = access.require(caller, ActivityAccess.LOOK_FIRST);
    transactions.run(
        () -> {
          Activity waiting = waiting(who.municipalityId(), activity, version);
          publishing.show(who, waiting, "APPROVE");
          letters.approved(waiting);
        });
  }

  /**
   * It is a draft again; its organiser is told why.
   *
   * @throws ChangedMeanwhile if it has been written otherwise since
   * @throws Rejected if there is no reason, or somebody else was faster
   */
  public void sendBack(Caller caller, long activity, long version, String note) {
    Acting who = access.require(caller, ActivityAccess.LOOK_FIRST);
    String why = note.strip();
    if (why.isEmpty()) {
      throw new Rejected(Reason.at("note", "activity.reason.lookNoteMissing"));
    }
    if (why.length() > LONGEST_NOTE) {
      throw new Rejected(
          Reason.at("note", "activity.reason.tooLong", Map.of("most", LONGEST_NOTE)));
    }
    transactions.run(
        () -> {
          Activity waiting = waiting(who.municipalityId(), activity, version);
          backToDraft(who, waiting, "SEND_BACK", why);
          letters.sentBack(waiting, why);
        });
  }

  /** Its organiser does not want it seen yet. */
  public void takeBack(Caller caller, long municipality, long activity) {
    Acting who =
        access.require(caller, ActivityAccess.PUBLISH, owners.place(municipality, activity));
    transactions.run(() -> backToDraft(who, lock(municipality, activity), "TAKE_BACK_LOOK", null));
  }

  private Activity waiting(long municipality, long activity, long version) {
    Activity waiting = lock(municipality, activity);
    if (waiting.state() != ActivityState.WAITING) {
      throw new Rejected(Reason.of("activity.reason.settled"));
    }
    if (waiting.version() != version) {
      throw new ChangedMeanwhile();
    }
    return waiting;
  }

  private void backToDraft(Acting who, Activity activity, String action, @Nullable String note) {
    Instant now = clock.instant();
    ActivityLifecycle.LIFECYCLE.require(
        activity.state(),
        ActivityState.DRAFT,
        new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now));
    looks.move(activity.municipality(), activity.id(), ActivityState.DRAFT, note, now);
    history.moved(
        who,
        new History.Subject(activity.municipality(), "activity", activity.id()),
        action,
        activity.state(),
        ActivityState.DRAFT,
        null);
  }

  private Activity lock(long municipality, long activity) {
    return activities.lock(municipality, activity).orElseThrow(NotFound::new);
  }
}
