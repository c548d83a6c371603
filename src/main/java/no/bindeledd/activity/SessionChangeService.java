package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Service;

/** Other times: of one session by hand, of many by their rule; shown before it is done. */
@Service
public class SessionChangeService {
  private static final int PLACE_NAME = 160;
  private static final int ADDRESS = 200;

  private final SessionRepository sessions;
  private final ActivityRepository activities;
  private final Planner planner;
  private final Publication publication;
  private final ActivityLetters letters;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  SessionChangeService(
      SessionRepository sessions,
      ActivityRepository activities,
      Planner planner,
      Publication publication,
      ActivityLetters letters,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.sessions = sessions;
    this.activities = activities;
    this.planner = planner;
    this.publication = publication;
    this.letters = letters;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The series as it would be after a wish for a session and those that follow from its rule;
   * changes nothing.
   *
   * @throws Rejected if no rule leads to the session, or nothing of it lies ahead
   */
  public Series wished(Caller caller, long municipality, long session, SeriesEdit edit) {
    access.require(caller, ActivityAccess.PREVIEW_SERIES, placeOf(municipality, session));
    return transactions.read(
        () -> {
          Session meant = find(municipality, session);
          Activity activity =
              activities.find(municipality, meant.activity()).orElseThrow(NotFound::new);
          Instant now = clock.instant();
          boolean isPast =
              !meant.plannedAt().isAfter(now)
                  || (edit.day() != null && edit.day().isBefore(Norway.today(clock)));
          if (isPast && edit.scope() == SeriesEdit.Scope.THIS_AND_LATER) {
            throw new Rejected(Reason.at("day", "activity.reason.inThePast"));
          }
          Series wished =
              SeriesSplit.at(activity.content().series(), meant.plannedAt(), edit, now)
                  .orElseThrow(() -> new Rejected(Reason.of("activity.reason.noRule")));
          Rejected.ifAny(SeriesRules.faults(wished));
          return wished;
        });
  }

  /**
   * What would become of the sessions of an activity under another series; changes nothing.
   *
   * @param follow sessions that somebody moved or cancelled and that are to follow the rules
   */
  public SeriesPreview preview(
      Caller caller, long municipality, long activity, Series series, Set<Long> follow) {
    access.require(caller, ActivityAccess.PREVIEW_SERIES, owners.place(municipality, activity));
    return transactions.read(
        () -> {
          Activity found = activities.find(municipality, activity).orElseThrow(NotFound::new);
          Rejected.ifAny(SeriesRules.faults(series));
          var begun = sessions.countBegun(municipality, activity, clock.instant());
          return new SeriesPreview(
              planner.preview(municipality, activity, series, follow),
              begun.all(),
              begun.attended(),
              found.placesTaken());
        });
  }

  /**
   * Gives one session another time or place. It keeps its identity and those who come; they are
   * told.
   *
   * @param version of the session that was read
   * @param at {@link SessionPlace#USUAL} for the place of the activity
   * @throws ChangedMeanwhile if somebody else changed it since
   * @throws Rejected if it has begun, or would in the past, or when people meet already
   */
  public void move(
      Caller caller,
      long municipality,
      long session,
      long version,
      PlannedSession to,
      SessionPlace at) {
    Acting who =
        access.require(caller, ActivityAccess.MOVE_SESSION, placeOf(municipality, session));
    transactions.run(
        () -> {
          Session before = locked(municipality, session);
          if (before.version() != version) {
            throw new ChangedMeanwhile();
          }
          requirePlanned(before);
          faults(at);
          requireFree(before, to);
          sessions.move(municipality, session, version, to, at);
          publication.show(municipality, before.activity());
          letters.sessionMoved(before, find(municipality, session));
          history.did(who, subject(before), "MOVE_SESSION");
        });
  }

  /**
   * Puts a session that was moved or cancelled back to what its rule says; those who come are told.
   * Doing it twice is as doing it once.
   *
   * @throws Rejected if that time has passed, or people meet then already
   */
  public void restore(Caller caller, long municipality, long session) {
    Acting who =
        access.require(caller, ActivityAccess.MOVE_SESSION, placeOf(municipality, session));
    transactions.run(
        () -> {
          Session before = locked(municipality, session);
          if (!before.isTouched()) {
            return;
          }
          requireAhead(before);
          PlannedSession planned = planned(before);
          requireFree(before, planned);
          sessions.follow(municipality, session, planned);
          publication.show(municipality, before.activity());
          letters.sessionRestored(find(municipality, session));
          history.moved(
              who, subject(before), "RESTORE_SESSION", before.state(), SessionState.PLANNED, null);
        });
  }

  /** As its rule has it; without a rule it lasts as long as it did. */
  private PlannedSession planned(Session session) {
    Series series =
        activities
            .find(session.municipality(), session.activity())
            .orElseThrow()
            .content()
            .series();
    var day = Norway.local(session.plannedAt()).toLocalDate();
    return SeriesSplit.ruleOf(series, session.plannedAt())
        .map(rule -> PlannedSession.on(day, rule.from(), rule.to()))
        .orElseGet(
            () ->
                new PlannedSession(
                    session.plannedAt(),
                    session.plannedAt().plus(Duration.between(session.from(), session.to()))));
  }

  private Session locked(long municipality, long session) {
    long activity = find(municipality, session).activity();
    Activity locked = activities.lock(municipality, activity).orElseThrow(NotFound::new);
    if (!locked.state().isHeld()) {
      throw new Rejected(Reason.of("activity.reason.closed"));
    }
    return find(municipality, session);
  }

  private void requirePlanned(Session session) {
    requireAhead(session);
    if (session.state() != SessionState.PLANNED) {
      throw new Rejected(Reason.of("activity.reason.sessionCancelled"));
    }
  }

  private void requireAhead(Session session) {
    if (!session.from().isAfter(clock.instant())) {
      throw new Rejected(Reason.of("activity.reason.sessionHeld"));
    }
  }

  private void requireFree(Session session, PlannedSession to) {
    Instant now = clock.instant();
    if (!to.to().isAfter(to.from())) {
      throw new Rejected(Reason.at("to", "activity.reason.timeTurnedRound"));
    }
    if (!to.from().isAfter(now)) {
      throw new Rejected(Reason.at("day", "activity.reason.inThePast"));
    }
    if (to.day().isAfter(Norway.today(clock).plusDays(Series.DAYS_AHEAD))) {
      throw new Rejected(Reason.at("day", "activity.reason.tooFarAhead"));
    }
    if (sessions.meets(
        session.municipality(), session.activity(), to.from(), to.to(), session.id())) {
      throw new Rejected(Reason.at("from", "activity.reason.meetsAlready"));
    }
  }

  private static void faults(SessionPlace at) {
    var reasons = new ArrayList<Reason>();
    if (at.name() != null) {
      ActivityRules.line(reasons, "placeName", at.name(), PLACE_NAME);
    }
    if (at.address() != null) {
      ActivityRules.line(reasons, "address", at.address(), ADDRESS);
    }
    Rejected.ifAny(reasons);
  }

  private Session find(long municipality, long session) {
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }

  private Place placeOf(long municipality, long session) {
    return owners.place(
        municipality, transactions.read(() -> find(municipality, session)).activity());
  }

  private static History.Subject subject(Session session) {
    return new History.Subject(session.municipality(), "activity", session.activity());
  }
}
