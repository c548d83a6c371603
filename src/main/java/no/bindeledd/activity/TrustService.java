package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.ReportRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What people say of an activity, and what coordinators do about it: hide it at once, or let it
 * stand. Its organiser is told why, puts it right and asks for another look.
 */
@Service
public class TrustService {
  public static final int LONGEST_NOTE = 500;

  /** More is not kept of one activity until somebody has decided: it says nothing new. */
  private static final int MOST_OPEN = 50;

  /** More is not kept of a municipality in an hour: a flood must not bury what is meant. */
  private static final int MOST_AN_HOUR = 200;

  private static final int MOST_SHOWN = 100;

  private final ReportRepository reports;
  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final Planner planner;
  private final Publication publication;
  private final OrganiserLetters letters;
  private final Owners owners;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  TrustService(
      ReportRepository reports,
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      Planner planner,
      Publication publication,
      OrganiserLetters letters,
      Owners owners,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.reports = reports;
    this.activities = activities;
    this.catalogue = catalogue;
    this.planner = planner;
    this.publication = publication;
    this.letters = letters;
    this.owners = owners;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Keeps what somebody says of a published activity. Says nothing of whether it was kept: what was
   * said twice with the same key counts once, and what is not published, or has been said of often
   * enough, is not kept.
   *
   * @param onceKey of the form in which it was written
   */
  public void report(
      Caller caller,
      long municipality,
      long activity,
      ReportReason reason,
      String note,
      String onceKey) {
    access.require(caller, ActivityAccess.REPORT);
    transactions.run(
        () ->
            activities
                .lock(municipality, activity)
                .filter(a -> a.state() == ActivityState.PUBLISHED)
                .ifPresent(a -> keep(a, reason, note, onceKey)));
  }

  private void keep(Activity activity, ReportReason reason, String note, String onceKey) {
    long municipality = activity.municipality();
    String key = Secrets.hash(onceKey);
    if (!reports.wasSaid(municipality, activity.id(), key)
        && reports.countOpen(municipality, activity.id()) < MOST_OPEN
        && reports.countSince(municipality, clock.instant().minus(Duration.ofHours(1)))
            < MOST_AN_HOUR) {
      insert(activity, reason, note, key);
    }
  }

  private void insert(Activity activity, ReportReason reason, String note, String key) {
    reports.insert(
        activity.municipality(),
        ids.next(),
        activity.id(),
        reason,
        shortened(note),
        key,
        clock.instant());
  }

  private static String shortened(String note) {
    String text = note.replaceAll("\\p{Cs}", "").replace("\0", "").strip();
    return text.length() <= LONGEST_NOTE ? text : text.substring(0, lastWhole(text));
  }

  /** Before a character that would be cut in two. */
  private static int lastWhole(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST_NOTE - 1))
        ? LONGEST_NOTE - 1
        : LONGEST_NOTE;
  }

  /** What waits for a look in the caller's municipality, is spoken of, or is hidden. */
  public List<ReportedActivity> tasks(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_REPORTS);
    return transactions.read(() -> reports.tasks(who.municipalityId(), MOST_SHOWN));
  }

  public int countTasks(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_REPORTS);
    return transactions.read(() -> reports.countTasks(who.municipalityId()));
  }

  /** One of the caller's municipality, with what was said. */
  public ReportedActivity task(Caller caller, long activity) {
    Acting who = access.require(caller, ActivityAccess.SEE_REPORTS);
    return transactions
        .read(() -> reports.find(who.municipalityId(), activity))
        .orElseThrow(NotFound::new);
  }

  /** One of the caller's municipality as the public sees it, or would. */
  public PublicActivity preview(Caller caller, long activity) {
    Acting who = access.require(caller, ActivityAccess.SEE_REPORTS);
    return transactions.read(
        () -> {
          NotFound.unless(reports.find(who.municipalityId(), activity).isPresent());
          return catalogue.preview(who.municipalityId(), activity).orElseThrow(NotFound::new);
        });
  }

  /** Takes it from the public at once; its organiser is told why and how to answer. */
  public void hide(Caller caller, long activity, HideReason reason) {
    Acting who = access.require(caller, ActivityAccess.DECIDE_REPORTS);
    long municipality = who.municipalityId();
    transactions.run(
        () -> {
          Activity shown = lock(municipality, activity);
          move(who, shown, ActivityState.HIDDEN, "HIDE", reason);
          reports.settle(municipality, activity);
          publication.hide(municipality, activity);
          letters.hidden(shown, reason);
        });
  }

  /** The public sees it again; its organiser is told. */
  public void showAgain(Caller caller, long activity) {
    Acting who = access.require(caller, ActivityAccess.DECIDE_REPORTS);
    long municipality = who.municipalityId();
    transactions.run(
        () -> {
          Activity hidden = lock(municipality, activity);
          move(who, hidden, ActivityState.PUBLISHED, "SHOW_AGAIN", null);
          reports.settle(municipality, activity);
          planner.plan(hidden, hidden.content().series(), Set.of());
          publication.show(municipality, activity);
          letters.shownAgain(hidden);
        });
  }

  /**
   * It stays as it is: what was said needs nothing more.
   *
   * @throws Rejected if somebody else was faster
   */
  public void settle(Caller caller, long activity) {
    Acting who = access.require(caller, ActivityAccess.DECIDE_REPORTS);
    long municipality = who.municipalityId();
    transactions.run(
        () -> {
          lock(municipality, activity);
          if (reports.settle(municipality, activity) == 0) {
            throw new Rejected(Reason.of("activity.reason.settled"));
          }
          history.did(who, subject(municipality, activity), "SETTLE_REPORTS");
        });
  }

  /** Why one's own activity is hidden, if it is. */
  public Optional<HideReason> hiddenFor(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions
        .read(() -> reports.find(municipality, activity))
        .map(ReportedActivity::hiddenFor);
  }

  /**
   * The organiser has put it right, or disagrees, and asks for another look; asking twice before
   * somebody has looked is asking once.
   *
   * @param answer what they have to say to it, if anything
   * @throws Rejected if it is not hidden
   */
  public void askAgain(Caller caller, long municipality, long activity, String answer) {
    Place place = owners.place(municipality, activity);
    Acting who = access.require(caller, ActivityAccess.ASK_AGAIN, place);
    transactions.run(
        () -> {
          Activity hidden = lock(municipality, activity);
          if (hidden.state() != ActivityState.HIDDEN) {
            throw new Rejected(Reason.of("activity.reason.notHidden"));
          }
          if (!reports.isAskedAgain(municipality, activity)) {
            insert(hidden, ReportReason.PUT_RIGHT, answer, Secrets.hash(Secrets.token()));
            history.did(who, subject(municipality, activity), "ASK_AGAIN");
          }
        });
  }

  private Activity lock(long municipality, long activity) {
    return activities.lock(municipality, activity).orElseThrow(NotFound::new);
  }

  private void move(
      Acting who, Activity activity, ActivityState to, String action, @Nullable HideReason reason) {
    Instant now = clock.instant();
    ActivityLifecycle.LIFECYCLE.require(
        activity.state(),
        to,
        new ActivityLifecycle.Subject(activity.content(), activity.lastDay(), now));
    reports.move(activity.municipality(), activity.id(), to, reason, now);
    history.moved(
        who,
        subject(activity.municipality(), activity.id()),
        action,
        activity.state(),
        to,
        reason == null ? null : reason.textKey());
  }

  private static History.Subject subject(long municipality, long activity) {
    return new History.Subject(municipality, "activity", activity);
  }
}
