package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.AttendanceRepository;
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
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.identity.PersonAccounts;
import org.springframework.stereotype.Service;

/**
 * A code that hangs on the wall of one session. Whoever scans it and signs in says "I am here" for
 * themselves; it opens nothing else, at no other hour, for no other session.
 */
@Service
public class CheckInService {
  /** The link outlives its hours a little, so that whoever is late is told so. */
  private static final Duration SAYS_LATE = Duration.ofDays(30);

  private final AttendanceRepository attendance;
  private final SessionRepository sessions;
  private final ActivityRepository activities;
  private final OneTimeLinks links;
  private final PersonAccounts accounts;
  private final PortalProperties portal;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final Clock clock;

  CheckInService(
      AttendanceRepository attendance,
      SessionRepository sessions,
      ActivityRepository activities,
      OneTimeLinks links,
      PersonAccounts accounts,
      PortalProperties portal,
      Owners owners,
      Access access,
      Transactions transactions,
      History history,
      Clock clock) {
    this.attendance = attendance;
    this.sessions = sessions;
    this.activities = activities;
    this.links = links;
    this.accounts = accounts;
    this.portal = portal;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The address that the code of a session says, a new one each time; earlier ones still count.
   *
   * @throws Rejected if the session is over or off
   */
  public String address(Caller caller, long municipality, long session) {
    Session shown = transactions.read(() -> find(municipality, session));
    access.require(caller, ActivityAccess.SHOW_CODE, owners.place(municipality, shown.activity()));
    Instant now = clock.instant();
    if (shown.state() == SessionState.CANCELLED || now.isAfter(AttendanceHours.codeTo(shown))) {
      throw new Rejected(Reason.of("activity.reason.codeOver"));
    }
    var validity = Duration.between(now, AttendanceHours.codeTo(shown)).plus(SAYS_LATE);
    return portal.link(
        "/me/attend/" + links.create(LinkPurpose.CHECK_IN, municipality, session, validity));
  }

  /** Codes of the session that were shown or printed before open nothing from now on. */
  public void withdrawCodes(Caller caller, long municipality, long session) {
    Session shown = transactions.read(() -> find(municipality, session));
    Acting who =
        access.require(
            caller, ActivityAccess.SHOW_CODE, owners.place(municipality, shown.activity()));
    transactions.run(
        () -> {
          links.forget(LinkPurpose.CHECK_IN, session);
          history.did(
              who,
              new History.Subject(municipality, "activity", shown.activity()),
              "WITHDRAW_CODES");
        });
  }

  /**
   * What the code shows to the person who scanned it.
   *
   * @throws NotFound if there is no such code
   */
  public OwnAttendance read(Caller caller, String code) {
    Acting who = access.require(caller, ActivityAccess.CHECK_IN, Place.ownOf(caller));
    return transactions.read(() -> own(links.open(code, LinkPurpose.CHECK_IN), who.accountId()));
  }

  /**
   * "I am here", or not after all. Saying it twice is as saying it once.
   *
   * @throws NotFound if there is no such code
   * @throws Rejected at any other hour
   */
  public void say(Caller caller, String code, boolean here) {
    Acting who = access.require(caller, ActivityAccess.CHECK_IN, Place.ownOf(caller));
    var opened = links.open(code, LinkPurpose.CHECK_IN);
    long municipality = opened.municipalityId();
    transactions.run(
        () -> {
          NotFound.unless(sessions.find(municipality, opened.subject()).isPresent());
          var before = attendance.lock(municipality, opened.subject());
          Session held = find(municipality, opened.subject());
          if (!AttendanceHours.isCodeValid(held, clock.instant())) {
            throw new Rejected(Reason.of("activity.reason.codeHour"));
          }
          if (here) {
            attendance.add(municipality, held.id(), who.accountId(), true, clock.instant());
          } else {
            attendance.remove(municipality, held.id(), who.accountId());
          }
          attendance.count(municipality, held.id(), before.others());
        });
  }

  private OwnAttendance own(OneTimeLinks.Opened opened, long account) {
    Session held = find(opened.municipalityId(), opened.subject());
    return new OwnAttendance(
        held,
        activities
            .find(held.municipality(), held.activity())
            .orElseThrow(NotFound::new)
            .content()
            .title(),
        AttendanceHours.isCodeValid(held, clock.instant()),
        attendance.isKnown(held.municipality(), held.id(), account),
        accounts.find(account).orElseThrow(NotFound::new).language());
  }

  private Session find(long municipality, long session) {
    return sessions.find(municipality, session).orElseThrow(NotFound::new);
  }
}
