package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.AttendanceHours;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.DutyDeskService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesEdit;
import no.bindeledd.activity.SeriesPreview;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.StaffedSession;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** What can be done with a session, wherever it is shown. */
@SpringComponent
class SessionDesk {
  /** Before that a list and a code only stand in the way. */
  private static final Duration NEAR = Duration.ofDays(7);

  private final SessionService sessions;
  private final SessionChangeService changes;
  private final ActivityService activities;
  private final OwnActivityService own;
  private final AttendanceService attendance;
  private final DutyDeskService duties;
  private final CurrentCaller caller;
  private final Clock clock;

  SessionDesk(
      SessionService sessions,
      SessionChangeService changes,
      ActivityService activities,
      OwnActivityService own,
      AttendanceService attendance,
      DutyDeskService duties,
      CurrentCaller caller,
      Clock clock) {
    this.sessions = sessions;
    this.changes = changes;
    this.activities = activities;
    this.own = own;
    this.attendance = attendance;
    this.duties = duties;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The buttons of a session.
   *
   * @param ahead it has not begun
   * @param changed is told when something was done
   */
  List<Component> actions(
      Component where, Session session, boolean ahead, SerializableRunnable changed) {
    String when = new ActivityWords(where).session(session);
    if (session.state() == SessionState.CANCELLED) {
      return ahead ? List.of(restore(where, session, when, changed)) : List.of();
    }
    if (!ahead) {
      return held(where, session, when);
    }
    Button change =
        button(
            where,
            "activity.session.change",
            when,
            () -> new ChangeDialog(this, session, changed).open());
    Button cancel =
        button(where, "activity.session.cancel", when, () -> cancel(where, session, changed));
    var actions = new ArrayList<Component>(List.of(change, cancel));
    if (session.byHand()) {
      actions.add(restore(where, session, when, changed));
    }
    if (session.from().isBefore(clock.instant().plus(NEAR))) {
      actions.add(attendance(where, session, when));
      actions.add(code(where, session, when));
      actions.add(helpers(where, session, when));
    }
    return actions;
  }

  /** Names are kept for a while; a code counts a little beyond the end. */
  private List<Component> held(Component where, Session session, String when) {
    if (!AttendanceHours.hasNames(session, clock.instant())) {
      return List.of();
    }
    return clock.instant().isBefore(AttendanceHours.codeTo(session))
        ? List.of(attendance(where, session, when), code(where, session, when))
        : List.of(attendance(where, session, when));
  }

  private static Button button(
      Component where, String key, String when, SerializableRunnable pressed) {
    var button = new Button(where.getTranslation(key), click -> pressed.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(where.getTranslation(key) + ": " + when);
    return button;
  }

  private Button restore(
      Component where, Session session, String when, SerializableRunnable changed) {
    return button(
        where,
        "activity.session.restore",
        when,
        () -> {
          changes.restore(caller.get(), session.municipality(), session.id());
          changed.run();
        });
  }

  private void cancel(Component where, Session session, SerializableRunnable changed) {
    new CancelDialog(
            where.getTranslation(
                "activity.session.cancel.question",
                "when",
                new ActivityWords(where).session(session)),
            where.getTranslation(
                "activity.session.cancel.then", "count", activity(session).placesTaken()),
            where.getTranslation("activity.session.cancel"),
            reason -> {
              sessions.cancel(caller.get(), session.municipality(), session.id(), reason);
              changed.run();
            })
        .open();
  }

  private Button attendance(Component where, Session session, String when) {
    return button(
        where,
        "activity.ticks.open",
        when,
        () ->
            UI.getCurrent()
                .navigate(
                    AttendanceView.class, Routes.toSession(session.municipality(), session.id())));
  }

  private Button code(Component where, Session session, String when) {
    return button(
        where,
        "activity.code.show",
        when,
        () ->
            UI.getCurrent()
                .navigate(CodeView.class, Routes.toSession(session.municipality(), session.id())));
  }

  private Button helpers(Component where, Session session, String when) {
    return button(
        where,
        "activity.helpers",
        when,
        () ->
            new HelpersDialog(
                    when,
                    attendance.list(caller.get(), session.municipality(), session.id()).lines(),
                    (account, helps) -> help(session, account, helps))
                .open());
  }

  private void help(Session session, long account, boolean helps) {
    if (helps) {
      attendance.nameHelper(caller.get(), session.municipality(), session.id(), account);
    } else {
      attendance.dropHelper(caller.get(), session.municipality(), session.id(), account);
    }
  }

  /** Who helps at the sessions that a list shows, by session. */
  Map<Long, StaffedSession> staffed(long municipality, long activity, int offset, int limit) {
    return duties.ahead(caller.get(), municipality, activity, offset, limit).stream()
        .collect(Collectors.toMap(s -> s.session().id(), s -> s));
  }

  LocalDate today() {
    return Norway.today(clock);
  }

  Activity activity(Session session) {
    return own.get(caller.get(), session.municipality(), session.activity());
  }

  Session again(Session session) {
    return sessions.get(caller.get(), session.municipality(), session.id());
  }

  Series wished(Session session, SeriesEdit edit) {
    return changes.wished(caller.get(), session.municipality(), session.id(), edit);
  }

  SeriesPreview preview(Session session, Series series) {
    return changes.preview(
        caller.get(), session.municipality(), session.activity(), series, Set.of());
  }

  void move(Session session, PlannedSession to, SessionPlace at) {
    changes.move(caller.get(), session.municipality(), session.id(), session.version(), to, at);
  }

  /** On the version of the activity whose preview was seen. */
  void save(Activity seen, Series series, Set<Long> follow) {
    activities.save(
        caller.get(),
        seen.municipality(),
        seen.id(),
        seen.version(),
        seen.content().with(series),
        follow);
  }
}
