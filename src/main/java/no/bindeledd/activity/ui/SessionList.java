package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.StaffedSession;
import no.bindeledd.activity.StaffedSession.StaffedRole;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of an activity: those to come, which can be changed, and those that have been; a
 * part at a time, however many there are.
 */
final class SessionList extends Section {
  private static final long serialVersionUID = 1;
  private static final int PART = 12;

  private final transient SessionService sessions;
  private final transient SessionDesk desk;
  private final transient CurrentCaller caller;
  private final long municipality;
  private final long activity;
  private final SerializableRunnable changed;

  SessionList(
      SessionService sessions,
      SessionDesk desk,
      CurrentCaller caller,
      Activity activity,
      SerializableRunnable changed) {
    this.sessions = sessions;
    this.desk = desk;
    this.caller = caller;
    this.municipality = activity.municipality();
    this.activity = activity.id();
    this.changed = changed;
    addClassName("stack");
    add(new H2(getTranslation("activity.sessions.ahead")));
    var ahead = new Div();
    ahead.addClassName("stack");
    add(ahead);
    more(ahead, true, 0);
    int begun = sessions.countBegun(caller.get(), municipality, this.activity);
    if (begun > 0) {
      var been = new Div();
      been.addClassName("stack");
      var details =
          new NativeDetails(getTranslation("activity.sessions.begun", "count", begun), been);
      details.addToggleListener(
          toggle -> {
            if (details.isOpen() && been.getComponentCount() == 0) {
              more(been, false, 0);
            }
          });
      add(details);
    }
  }

  /** The next part, and a button for the one after it. */
  private void more(Div list, boolean ahead, int offset) {
    List<Session> part =
        ahead
            ? sessions.ahead(caller.get(), municipality, activity, offset, PART + 1)
            : sessions.begun(caller.get(), municipality, activity, offset, PART + 1);
    if (part.isEmpty()) {
      list.add(new Paragraph(getTranslation("activity.sessions.noneAhead")));
      return;
    }
    Map<Long, StaffedSession> staffed =
        ahead ? desk.staffed(municipality, activity, offset, PART) : Map.of();
    list.add(
        new CardList(
            part.stream().limit(PART).map(s -> card(s, ahead, staffed.get(s.id()))).toList()));
    if (part.size() > PART) {
      var further = new Button(getTranslation("activity.sessions.more"));
      further.addClickListener(
          click -> {
            list.remove(further);
            more(list, ahead, offset + PART);
          });
      list.add(further);
    }
  }

  private Card card(Session session, boolean ahead, @Nullable StaffedSession staffed) {
    var card = new Card(new ActivityWords(this).session(session));
    look(session).ifPresent(card::state);
    if (session.cancelReason() != null) {
      card.text(getTranslation(session.cancelReason().textKey()));
    }
    Holiday.on(Norway.local(session.from()).toLocalDate())
        .ifPresent(h -> card.fact(Symbol.CALENDAR, getTranslation(h.textKey())));
    if (session.placeName() != null) {
      card.fact(Symbol.PLACE, session.placeName());
    }
    if (session.attended() != null) {
      card.fact(Symbol.PEOPLE, getTranslation("activity.attended", "count", session.attended()));
    }
    if (staffed != null) {
      staffed.roles().forEach(role -> card.fact(Symbol.HEART, filled(role)));
    }
    List<Component> actions = desk.actions(this, session, ahead, changed);
    return actions.isEmpty() ? card : card.actions(actions.toArray(Component[]::new));
  }

  /** "Barnepass: 2 av 3" */
  private String filled(StaffedRole role) {
    return role.role().content().name()
        + ": "
        + getTranslation(
            "activity.roles.filled",
            "filled",
            role.helpers().size(),
            "needed",
            role.role().content().needed());
  }

  private Optional<StateBadge> look(Session session) {
    if (session.state() == SessionState.CANCELLED) {
      return Optional.of(new StateBadge(getTranslation(session.state().textKey()), Tone.DANGER));
    }
    return session.byHand()
        ? Optional.of(new StateBadge(getTranslation("activity.sessionLook.MOVED"), Tone.WARNING))
        : Optional.empty();
  }
}
