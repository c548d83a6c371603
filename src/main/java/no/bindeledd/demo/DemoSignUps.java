package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.AttendanceHours;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.SignUpRequestService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Component;

/** Who has a place, who came, and what was called off. */
@Component
class DemoSignUps {
  private static final List<CancelReason> REASONS = CancelReason.choices();

  private final SignUpService signUps;
  private final SignUpRequestService requests;
  private final SessionService sessions;
  private final SessionChangeService changes;
  private final AttendanceService attendance;
  private final OwnActivityService own;
  private final ActivityService activities;
  private final Clock clock;

  DemoSignUps(
      SignUpService signUps,
      SignUpRequestService requests,
      SessionService sessions,
      SessionChangeService changes,
      AttendanceService attendance,
      OwnActivityService own,
      ActivityService activities,
      Clock clock) {
    this.signUps = signUps;
    this.requests = requests;
    this.sessions = sessions;
    this.changes = changes;
    this.attendance = attendance;
    this.own = own;
    this.activities = activities;
    this.clock = clock;
  }

  /** Few in most activities, so that there is room; now and then every place is taken. */
  void take(DemoRandom random, List<DemoActivity> made, List<DemoPerson> people) {
    for (DemoActivity activity : made) {
      if (activity.fate() == DemoActivity.Fate.DRAFT) {
        continue;
      }
      List<DemoPerson> neighbours =
          people.stream().filter(p -> p.tenant().id() == activity.tenant().id()).toList();
      int capacity = Objects.requireNonNull(activity.content().capacity());
      boolean full = random.percent(6) && capacity <= neighbours.size();
      List<DemoPerson> coming =
          random.some(neighbours, full ? capacity : 0, full ? capacity : Math.min(capacity, 6));
      for (DemoPerson person : coming) {
        signUps.takePlace(person.self(), activity.tenant().id(), activity.id());
      }
      if (full) {
        neighbours.stream()
            .filter(p -> !coming.contains(p))
            .limit(2)
            .forEach(p -> queueUp(activity, p));
      }
      if (!coming.isEmpty() && random.percent(8)) {
        signUps.signOff(coming.getFirst().self(), activity.tenant().id(), activity.id());
      }
    }
  }

  private void queueUp(DemoActivity activity, DemoPerson person) {
    requests.signUp(
        person.self(),
        activity.tenant().id(),
        activity.id(),
        new SignUpWish(PlaceGroup.EVERYONE, 0, true));
  }

  /** What follows once the activities have their past. */
  void follow(DemoRandom random, List<DemoActivity> made) {
    for (DemoActivity activity : made) {
      switch (activity.fate()) {
        case CANCELLED ->
            activities.cancel(
                activity.owner().acts(),
                activity.tenant().id(),
                activity.id(),
                random.one(REASONS));
        case PUBLISHED -> {
          if (random.percent(20)) {
            attend(random, activity);
          }
          if (random.percent(4)) {
            callOff(random, activity);
          }
          if (random.percent(6)) {
            move(activity);
          }
          if (random.percent(12)) {
            keepHolidaysFree(activity);
          }
        }
        case DRAFT, ENDED -> {}
      }
    }
  }

  /** One session is a day later and somewhere else. */
  private void move(DemoActivity activity) {
    var caller = activity.owner().acts();
    long municipality = activity.tenant().id();
    sessions.of(caller, municipality, activity.id()).ahead().stream()
        .filter(s -> s.state() == SessionState.PLANNED)
        .skip(2)
        .findFirst()
        .ifPresent(
            s -> {
              var from = Norway.local(s.from()).plusDays(1);
              var to = Norway.local(s.to()).plusDays(1);
              changes.move(
                  caller,
                  municipality,
                  s.id(),
                  s.version(),
                  new PlannedSession(from.toInstant(), to.toInstant()),
                  new SessionPlace("Grendehuset", "Skogveien 2"));
            });
  }

  private void keepHolidaysFree(DemoActivity activity) {
    var caller = activity.owner().acts();
    long municipality = activity.tenant().id();
    Activity now = own.get(caller, municipality, activity.id());
    LocalDate today = Norway.today(clock);
    Set<LocalDate> free =
        new HashSet<>(Holiday.between(today, today.plusDays(Series.DAYS_AHEAD)).keySet());
    Series series = now.content().series();
    free.retainAll(series.days(today, today.plusDays(Series.DAYS_AHEAD)));
    if (!free.isEmpty() && sessionsRemain(series.without(free))) {
      activities.save(
          caller, municipality, now.id(), now.version(), now.content().with(series.without(free)));
    }
  }

  private boolean sessionsRemain(Series series) {
    return !series.after(clock.instant()).isEmpty();
  }

  private void attend(DemoRandom random, DemoActivity activity) {
    var caller = activity.owner().acts();
    long municipality = activity.tenant().id();
    List<Session> held =
        sessions.of(caller, municipality, activity.id()).all().stream()
            .filter(s -> s.state() == SessionState.PLANNED)
            .filter(s -> s.to().isBefore(clock.instant()))
            .filter(s -> AttendanceHours.hasNames(s, clock.instant()))
            .toList();
    List<Long> known =
        signUps.whoComes(caller, municipality, activity.id()).stream()
            .map(Participant::account)
            .toList();
    for (Session session : held.subList(Math.max(0, held.size() - 2), held.size())) {
      for (long account : random.some(known, 0, known.size())) {
        attendance.tick(caller, municipality, session.id(), account, true);
      }
      attendance.countOthers(caller, municipality, session.id(), 0, random.between(0, 5));
    }
  }

  private void callOff(DemoRandom random, DemoActivity activity) {
    var caller = activity.owner().acts();
    long municipality = activity.tenant().id();
    sessions.of(caller, municipality, activity.id()).ahead().stream()
        .filter(s -> s.state() == SessionState.PLANNED)
        .skip(1)
        .findFirst()
        .ifPresent(s -> sessions.cancel(caller, municipality, s.id(), random.one(REASONS)));
  }
}
