package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.HelperRole;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.StaffedSession;
import no.bindeledd.activity.StaffedSession.Helper;
import no.bindeledd.activity.StaffedSession.StaffedRole;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.Notice;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;

/** Who has which role at each session to come; a part at a time, however many there are. */
final class StaffedSessions extends Section {
  private static final long serialVersionUID = 1;
  private static final int PART = 6;

  private final transient HelpersDesk desk;
  private final transient Activity activity;
  private int shown = PART;

  StaffedSessions(HelpersDesk desk, Activity activity) {
    this.desk = desk;
    this.activity = activity;
    addClassName("stack");
    show(null);
  }

  private void show(@Nullable Rejected problem) {
    removeAll();
    add(new H2(getTranslation("activity.sessions.ahead")));
    if (problem != null) {
      var reason = problem.reasons().getFirst();
      add(new Notice(Tone.DANGER, getTranslation(reason.key(), (Object) reason.values())));
    }
    List<StaffedSession> ahead = desk.ahead(activity, 0, shown + 1);
    if (ahead.isEmpty()) {
      add(new Paragraph(getTranslation("activity.sessions.noneAhead")));
      return;
    }
    add(new CardList(ahead.stream().limit(shown).map(this::card).toList()));
    if (ahead.size() > shown) {
      var row = new Div(new Button(getTranslation("activity.sessions.more"), click -> more()));
      row.addClassName("row");
      add(row);
    }
  }

  private void more() {
    shown += PART;
    show(null);
  }

  private Card card(StaffedSession staffed) {
    Session session = staffed.session();
    String when = new ActivityWords(this).session(session);
    var card = new Card(when);
    if (session.state() == SessionState.CANCELLED) {
      card.state(new StateBadge(getTranslation(session.state().textKey()), Tone.DANGER));
    }
    var roles = new UnorderedList();
    roles.addClassName("stack");
    staffed.roles().forEach(role -> roles.add(role(staffed, role, when)));
    card.add(roles);
    return card;
  }

  private ListItem role(StaffedSession staffed, StaffedRole role, String when) {
    Session session = staffed.session();
    String name = role.role().content().name();
    var title = new Span(name);
    title.addClassName("own-words");
    title.getElement().setAttribute("dir", "auto");
    var filled =
        new Span(
            getTranslation(
                "activity.roles.filled",
                "filled",
                role.helpers().size(),
                "needed",
                role.role().content().needed()));
    var item = new ListItem(new Div(title, new Span(": "), filled));
    role.helpers().forEach(helper -> item.add(helper(session, helper, when)));
    if (session.state() == SessionState.PLANNED && role.lacking() > 0) {
      var put =
          new Button(
              getTranslation("activity.roles.put"), click -> ask(staffed, role.role(), when));
      put.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
      put.setAriaLabel(getTranslation("activity.roles.put") + ": " + name + ", " + when);
      item.add(put);
    }
    return item;
  }

  private Component helper(Session session, Helper helper, String when) {
    var name = new Span(helper.name());
    name.addClassName("own-words");
    name.getElement().setAttribute("dir", "auto");
    var off =
        new Button(getTranslation("activity.roles.takeOff"), click -> takeOff(session, helper));
    off.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    off.setAriaLabel(getTranslation("activity.roles.takeOff") + ": " + helper.name() + ", " + when);
    return new Div(name, off);
  }

  private void ask(StaffedSession staffed, HelperRole role, String when) {
    new PutOnDialog(
            role.content().name() + ", " + when,
            desk.able(activity).stream().filter(h -> !staffed.isHelper(h.account())).toList(),
            account -> {
              desk.put(staffed.session(), role, account);
              show(null);
            })
        .open();
  }

  private void takeOff(Session session, Helper helper) {
    try {
      desk.takeOff(session, helper.account());
      show(null);
    } catch (Rejected begun) {
      show(begun);
    }
  }
}
