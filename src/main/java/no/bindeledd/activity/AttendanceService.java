package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.AttendanceRepository;
import no.bindeledd.activity.data.SessionRepository;
import no.bindeledd.activity.data.SignUpRepository;
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

/**
 * The list of one session, in the hands of those who offer it and of helpers whom they named for
 * that session. Each tick counts at once and stands alone, so that a phone that lost its net may
 * send one twice, and two people may tick beside each other.
 */
@Service
public class AttendanceService {
  private static final int MOST_OTHERS = 10_000;
  private static final Duration HELPER_SEES_AHEAD = Duration.ofDays(1);

  private final AttendanceRepository attendance;
  private final SessionRepository sessions;
  private final SignUpRepository signUps;
  private final ActivityRepository activities;
  private final ActivityLetters letters;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  AttendanceService(
      AttendanceRepository attendance,
      SessionRepository sessions,
      SignUpRepository signUps,
      ActivityRepository activities,
      ActivityLetters letters,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.attendance = attendance;
    this.sessions = sessions;
    this.signUps = signUps;
    this.activities = activities;
    this.letters = letters;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /** The list as it stands. After 30 days it has no names. */
  public AttendanceList list(Caller caller, long municipality, long session) {
    access.require(
        caller, ActivityAccess.RECORD_ATTENDANCE, placeOf(caller, municipality, session));
    return transactions.read(() -> read(municipality, session));
  }

  /**
   * Says of one person that they came, or did not. Saying it twice is as saying it once.
   *
   * @param account of somebody on the list
   * @throws NotFound for anybody else
   * @throws Rejected if the list is closed
   */
  public AttendanceList tick(
      Caller caller, long municipality, long session, long account, boolean came) {
    Acting who =
        access.require(
            caller, ActivityAccess.RECORD_ATTENDANCE, placeOf(caller, municipality, session));
    return transactions.call(
        () -> {
          var before = lock(municipality, session);
          NotFound.unless(
              linesOf(municipality, session).stream().anyMatch(l -> l.account() == account));
          if (came) {
            attendance.add(municipality, session, account, false, clock.instant());
          } else {
            attendance.remove(municipality, session, account);
          }
          return counted(who, municipality, session, before, before.others());
        });
  }

  /**
   * How many came who stand on no line.
   *
   * @param seen the number that the caller saw: two people who count at once do not undo each other
   * @throws ChangedMeanwhile if it is another by now
   */
  public AttendanceList countOthers(
      Caller caller, long municipality, long session, int seen, int wanted) {
    Acting who =
        access.require(
            caller, ActivityAccess.RECORD_ATTENDANCE, placeOf(caller, municipality, session));
    return transactions.call(
        () -> {
          var before = lock(municipality, session);
          if (wanted < 0 || wanted > MOST_OTHERS) {
            throw new Rejected(Reason.at("others", "activity.reason.othersRange"));
          }
          if (before.others() != seen && before.others() != wanted) {
            throw new ChangedMeanwhile();
          }
          return counted(who, municipality, session, before, wanted);
        });
  }

  /** The list is as it should be, also when nobody came. */
  public AttendanceList finish(Caller caller, long municipality, long session) {
    Acting who =
        access.require(
            caller, ActivityAccess.RECORD_ATTENDANCE, placeOf(caller, municipality, session));
    return transactions.call(
        () -> {
          var before = lock(municipality, session);
          return counted(who, municipality, session, before, before.others());
        });
  }

  /** Lets somebody who has a place tick names at this session; they are told. */
  public void nameHelper(Caller caller, long municipality, long session, long account) {
    Acting who =
        access.require(caller, ActivityAccess.NAME_HELPER, placeOf(caller, municipality, session));
    transactions.run(
        () -> {
          attendance.lock(municipality, session);
          Session helped = find(municipality, session);
          if (!clock.instant().isBefore(helped.to()) || helped.state() == SessionState.CANCELLED) {
            throw new Rejected(Reason.of("activity.reason.sessionHeld"));
          }
          Participant helper =
              signUps.of(municipality, helped.activity()).stream()
                  .filter(p -> p.account() == account)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          if (attendance.nameHelper(municipality, session, account, clock.instant())) {
            letters.helperNamed(helped, helper);
            history.did(who, subject(helped), "NAME_HELPER");
          }
        });
  }

  /** Takes that back. */
  public void dropHelper(Caller caller, long municipality, long session, long account) {
    Acting who =
        access.require(caller, ActivityAccess.NAME_HELPER, placeOf(caller, municipality, session));
    transactions.run(
        () -> {
          attendance.dropHelper(municipality, session, account);
          history.did(who, subject(find(municipality, session)), "DROP_HELPER");
        });
  }

  /** The sessions of today at which the caller helps. */
  public List<TitledSession> helping(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.SEE_OWN_PLACES, Place.ownOf(caller));
    Instant now = clock.instant();
    return transactions.read(
        () ->
            attendance.helping(
                who.accountId(),
                now.minus(AttendanceHours.HELPER_AFTER),
                now.plus(HELPER_SEES_AHEAD),
                now));
  }

  /** How many came, month by month, the latest first: numbers alone, which stay. */
  public List<AttendanceMonth> months(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    var months = new TreeMap<YearMonth, AttendanceMonth>(Comparator.reverseOrder());
    transactions
        .read(() -> attendance.counts(municipality, activity))
        .forEach(
            count -> {
              var month = YearMonth.from(Norway.local(count.at()));
              months.merge(
                  month,
                  new AttendanceMonth(month, 1, count.people()),
                  (a, b) ->
                      new AttendanceMonth(
                          month, a.sessions() + b.sessions(), a.people() + b.people()));
            });
    return List.copyOf(months.values());
  }

  private AttendanceRepository.Numbers lock(long municipality, long session) {
    var numbers = attendance.lock(municipality, session);
    if (!AttendanceHours.isListOpen(find(municipality, session), clock.instant())) {
      throw new Rejected(Reason.of("activity.reason.listClosed"));
    }
    return numbers;
  }

  private AttendanceList counted(
      Acting who,
      long municipality,
      long session,
      AttendanceRepository.Numbers before,
      int others) {
    attendance.count(municipality, session, others);
    if (before.attended() == null) {
      history.did(who, subject(find(municipality, session)), "RECORD_ATTENDANCE");
    }
    return read(municipality, session);
  }

  private AttendanceList read(long municipality, long session) {
    Session held = find(municipality, session);
    var numbers = attendance.numbers(municipality, session);
    Instant now = clock.instant();
    return new AttendanceList(
        held,
        activities.find(municipality, held.activity()).orElseThrow(NotFound::new).content().title(),
        numbers.attended(),
        numbers.others(),
        AttendanceHours.isListOpen(held, now),
        now.isBefore(AttendanceHours.namesGo(held)) ? linesOf(municipality, session) : List.of());
  }

  private List<AttendanceList.Line> linesOf(long municipality, long session) {
    Map<Long, AttendanceRepository.Came> came = attendance.came(municipality, session);
    Set<Long> helpers = attendance.helpers(municipality, session);
    var lines = new ArrayList<AttendanceList.Line>();
    for (Participant p : signUps.of(municipality, find(municipality, session).activity())) {
      var known = came.remove(p.account());
      lines.add(
          new AttendanceList.Line(
              p.account(),
              p.name(),
              known != null,
              known != null && known.bySelf(),
              true,
              helpers.contains(p.account())));
    }
    came.values()
        .forEach(
            c ->
                lines.add(
                    new AttendanceList.Line(
                        c.account(),
                        c.name(),
                        true,
                        c.bySelf(),
                        false,
                        helpers.contains(c.account()))));
    return lines;
  }

  private Session find(long municipality, long session) {
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }

  private static History.Subject subject(Session session) {
    return new History.Subject(session.municipality(), "activity", session.activity());
  }

  /** It belongs to a helper, too, for the evening for which they were named. */
  private Place placeOf(Caller caller, long municipality, long session) {
    Session held = transactions.read(() -> find(municipality, session));
    Place place = owners.place(municipality, held.activity());
    return caller instanceof Caller.Self person
            && AttendanceHours.isHelperAtWork(held, clock.instant())
            && Objects.requireNonNull(
                transactions.read(
                    () ->
                        attendance.isHelper(
                            municipality, session, person.subject(), clock.instant())))
        ? place.andOwner(person.subject())
        : place;
  }
}
