package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.Sessions;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.identity.CurrentCaller;

/** The sessions of an activity: those to come, which can be cancelled, and those that have been. */
final class SessionList extends Section {
  private static final long serialVersionUID = 1;

  private final transient SessionService sessions;
  private final transient CurrentCaller caller;
  private final transient List<Participant> people;
  private final SerializableRunnable changed;

  SessionList(
      SessionService sessions,
      CurrentCaller caller,
      Activity activity,
      List<Participant> people,
      SerializableRunnable changed) {
    this.sessions = sessions;
    this.caller = caller;
    this.people = people;
    this.changed = changed;
    addClassName("stack");
    Sessions all = sessions.of(caller.get(), activity.municipality(), activity.id());
    add(new H2(getTranslation("activity.sessions.ahead")));
    add(
        all.ahead().isEmpty()
            ? new Paragraph(getTranslation("activity.sessions.noneAhead"))
            : cards(all.ahead(), true));
    if (!all.begun().isEmpty()) {
      add(
          new NativeDetails(
              getTranslation("activity.sessions.begun", "count", all.begun().size()),
              cards(all.begun().reversed(), false)));
    }
  }

  private Component cards(List<Session> some, boolean ahead) {
    return new CardList(some.stream().map(s -> card(s, ahead)).toList());
  }

  private Card card(Session session, boolean ahead) {
    var words = new ActivityWords(this);
    var card = new Card(words.session(session));
    if (session.state() == SessionState.CANCELLED) {
      card.state(new StateBadge(getTranslation(session.state().textKey()), Tone.DANGER));
      if (session.cancelReason() != null) {
        card.text(getTranslation(session.cancelReason().textKey()));
      }
      return card;
    }
    if (session.attended() != null) {
      card.fact(Symbol.PEOPLE, getTranslation("activity.attended", "count", session.attended()));
    }
    return card.actions(ahead ? cancel(session, words) : attendance(session, words));
  }

  private Button cancel(Session session, ActivityWords words) {
    var button =
        new Button(
            getTranslation("activity.session.cancel"),
            click ->
                new CancelDialog(
                        getTranslation(
                            "activity.session.cancel.question", "when", words.session(session)),
                        getTranslation("activity.session.cancel.then", "count", people.size()),
                        getTranslation("activity.session.cancel"),
                        reason -> {
                          sessions.cancel(
                              caller.get(), session.municipality(), session.id(), reason);
                          changed.run();
                        })
                    .open());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation("activity.session.cancel") + ": " + words.session(session));
    return button;
  }

  private Button attendance(Session session, ActivityWords words) {
    var button =
        new Button(
            getTranslation("activity.attendance"),
            click ->
                new AttendanceDialog(
                        words.session(session),
                        people,
                        sessions.attended(caller.get(), session.municipality(), session.id()),
                        (who, others) -> {
                          sessions.recordAttendance(
                              caller.get(), session.municipality(), session.id(), who, others);
                          changed.run();
                        })
                    .open());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation("activity.attendance") + ": " + words.session(session));
    return button;
  }
}
