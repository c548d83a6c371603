package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.AttendanceList;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.Session;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Who comes through the door, on a phone: one large button a name, saved when it is pressed. What
 * is pressed while the net is away is sent by the browser when it is back.
 */
@Route("sessions/:municipality/:session/attendance")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class AttendanceView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient AttendanceService attendance;
  private final transient CurrentCaller caller;
  private final Paragraph saved = new Paragraph();
  private final Div problem = new Div();
  private final Div content = new Div();
  private final Span others = new Span();
  private final Map<Long, NativeButton> buttons = new HashMap<>();
  private long municipality;
  private long session;
  private int othersSeen;

  AttendanceView(AttendanceService attendance, CurrentCaller caller) {
    this.attendance = attendance;
    this.caller = caller;
    narrow();
    saved.addClassName("saved");
    saved.getElement().setAttribute("role", "status");
    content.addClassName("stack");
    others.addClassName("walk-ins-number");
    others.getElement().setAttribute("aria-live", "polite");
    add(saved, problem, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ActivityKey key = Routes.session(event.getRouteParameters());
    municipality = key.municipality();
    session = key.id();
    build(attendance.list(caller.get(), municipality, session));
  }

  private void build(AttendanceList list) {
    title(getTranslation("activity.ticks.title"));
    lead(list.title() + ", " + new ActivityWords(this).session(list.session()));
    actions(code(list.session()), back(list.session()));
    content.removeAll();
    buttons.clear();
    if (!list.isOpen()) {
      content.add(
          new Notice(Tone.INFO, getTranslation("activity.ticks.closed")),
          new Paragraph(getTranslation("activity.attendance.then")));
      show(list);
      return;
    }
    content.add(names(list), new H2(getTranslation("activity.ticks.others")), walkIns());
    content.add(finish(), new Paragraph(getTranslation("activity.attendance.then")));
    show(list);
  }

  private Component names(AttendanceList list) {
    if (list.lines().isEmpty()) {
      return new Paragraph(getTranslation("activity.ticks.noNames"));
    }
    var names = new UnorderedList();
    names.addClassName("ticks");
    list.lines().forEach(line -> names.add(new ListItem(tick(line))));
    return names;
  }

  private NativeButton tick(AttendanceList.Line line) {
    var box = new Span();
    box.addClassName("tick-box");
    box.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(line.name());
    name.addClassName("tick-name");
    name.getElement().setAttribute("dir", "auto");
    var button = new NativeButton();
    button.addClassName("tick");
    button.add(box, name);
    if (line.bySelf()) {
      var note = new Span(getTranslation("activity.ticks.bySelf"));
      note.addClassName("tick-note");
      button.add(note);
    }
    button.addClickListener(click -> tick(line.account(), !isPressed(button)));
    buttons.put(line.account(), button);
    return button;
  }

  private void tick(long account, boolean came) {
    tryTo(() -> attendance.tick(caller.get(), municipality, session, account, came));
  }

  private Component walkIns() {
    var fewer = new Button("−", click -> count(othersSeen - 1));
    fewer.setAriaLabel(getTranslation("activity.ticks.fewer"));
    var more = new Button("+", click -> count(othersSeen + 1));
    more.setAriaLabel(getTranslation("activity.ticks.more"));
    for (Button button : List.of(fewer, more)) {
      button.addThemeVariants(ButtonVariant.LUMO_LARGE);
    }
    var row = new Div(fewer, others, more);
    row.addClassName("walk-ins");
    return new Div(new Paragraph(getTranslation("activity.ticks.others.help")), row);
  }

  private void count(int wanted) {
    if (wanted >= 0) {
      tryTo(() -> attendance.countOthers(caller.get(), municipality, session, othersSeen, wanted));
    }
  }

  private Button finish() {
    var finish =
        new Button(
            getTranslation("activity.ticks.finish"),
            click -> {
              tryTo(() -> attendance.finish(caller.get(), municipality, session));
              if (problem.getComponentCount() == 0) {
                UI.getCurrent().navigate(SessionsView.class);
              }
            });
    finish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return finish;
  }

  private Button code(Session held) {
    return new Button(
        getTranslation("activity.code.show"),
        Symbol.EYE.icon(),
        click ->
            UI.getCurrent()
                .navigate(CodeView.class, Routes.toSession(held.municipality(), held.id())));
  }

  private Button back(Session held) {
    return new Button(
        getTranslation("activity.ticks.toActivity"),
        Symbol.BACK.icon(),
        click ->
            UI.getCurrent()
                .navigate(ActivityView.class, Routes.to(held.municipality(), held.activity())));
  }

  /** What it says now is read again whatever happened: somebody else may be ticking as well. */
  private void tryTo(Supplier<AttendanceList> deed) {
    problem.removeAll();
    String fault = null;
    AttendanceList list;
    try {
      list = deed.get();
    } catch (ChangedMeanwhile counted) {
      fault = "activity.ticks.meanwhile";
      list = attendance.list(caller.get(), municipality, session);
    } catch (Rejected rejected) {
      fault = rejected.reasons().getFirst().key();
      list = attendance.list(caller.get(), municipality, session);
    }
    if (fault != null) {
      problem.add(new Notice(Tone.DANGER, getTranslation(fault)));
    }
    if (!list.isOpen() || list.lines().stream().anyMatch(l -> !buttons.containsKey(l.account()))) {
      build(list);
    } else {
      show(list);
    }
  }

  private void show(AttendanceList list) {
    Integer attended = list.attended();
    saved.setText(
        attended == null
            ? getTranslation("activity.ticks.nobodyYet")
            : getTranslation("activity.ticks.saved", "count", attended));
    othersSeen = list.others();
    others.setText(new ActivityWords(this).words().number(othersSeen));
    list.lines().forEach(line -> press(buttons.get(line.account()), line.came()));
  }

  private static void press(@Nullable NativeButton button, boolean came) {
    if (button != null) {
      button.getElement().setAttribute("aria-pressed", String.valueOf(came));
    }
  }

  private static boolean isPressed(NativeButton button) {
    return Boolean.parseBoolean(button.getElement().getAttribute("aria-pressed"));
  }
}
