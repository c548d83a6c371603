package no.bindeledd.activity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.springframework.stereotype.Service;

/** The single times at which people meet, in the hands of the organiser. */
@Service
public class SessionService {
  private final SessionRepository sessions;
  private final ActivityRepository activities;
  private final Publication publication;
  private final ActivityLetters letters;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  SessionService(
      SessionRepository sessions,
      ActivityRepository activities,
      Publication publication,
      ActivityLetters letters,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.sessions = sessions;
    this.activities = activities;
    this.publication = publication;
    this.letters = letters;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** A part of the sessions to come, cancelled ones too, soonest first. */
  public List<Session> ahead(
      Caller caller, long municipality, long activity, int offset, int limit) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(
        () -> sessions.ahead(municipality, activity, clock.instant(), offset, limit));
  }

  /** A part of the sessions that have begun, cancelled ones too, latest first. */
  public List<Session> begun(
      Caller caller, long municipality, long activity, int offset, int limit) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(
        () -> sessions.begun(municipality, activity, clock.instant(), offset, limit));
  }

  /** How many sessions have begun. */
  public int countBegun(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(
        () -> sessions.countBegun(municipality, activity, clock.instant()).all());
  }

  /** One session. */
  public Session get(Caller caller, long municipality, long session) {
    access.require(caller, ActivityAccess.READ_OWN, placeOf(municipality, session));
    return transactions.read(() -> find(municipality, session));
  }

  /** All sessions of an activity, cancelled ones too: those that have begun, and those to come. */
  public Sessions of(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    Instant now = clock.instant();
    Map<Boolean, List<Session>> parts =
        transactions.read(() -> sessions.of(municipality, activity)).stream()
            .collect(Collectors.partitioningBy(s -> s.from().isAfter(now)));
    return new Sessions(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
  }

  /**
   * Calls one session off; those who have a place are told. Doing it twice is as doing it once.
   *
   * @throws Rejected if it has begun already
   */
  public void cancel(Caller caller, long municipality, long session, CancelReason reason) {
    Acting who =
        access.require(caller, ActivityAccess.CANCEL_SESSION, placeOf(municipality, session));
    transactions.run(
        () -> {
          long activity = find(municipality, session).activity();
          Activity locked = activities.lock(municipality, activity).orElseThrow(NotFound::new);
          Session wanted = find(municipality, session);
          if (wanted.state() == SessionState.CANCELLED) {
            return;
          }
          if (!locked.state().isHeld() || !wanted.from().isAfter(clock.instant())) {
            throw new Rejected(Reason.of("activity.reason.sessionBegun"));
          }
          sessions.cancel(municipality, session, reason);
          publication.show(municipality, activity);
          letters.sessionCancelled(wanted, reason);
          history.moved(
              who,
              new History.Subject(municipality, "activity", activity),
              "CANCEL_SESSION",
              SessionState.PLANNED,
              SessionState.CANCELLED,
              reason.textKey());
        });
  }

  private Session find(long municipality, long session) {
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }

  private Place placeOf(long municipality, long session) {
    return owners.place(
        municipality, transactions.read(() -> find(municipality, session)).activity());
  }
}
