package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivity;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionFilter;
import no.bindeledd.activity.SessionGridService;
import no.bindeledd.activity.SessionRow;
import no.bindeledd.activity.SessionState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What comes, over all activities of those who offer them: a row each, on a phone a card each. */
@Route("sessions")
@Menu(title = "activity.grid.menu", order = 11, icon = "icon-clock")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class SessionsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 25;

  private final transient SessionGridService grid;
  private final transient OwnActivityService own;
  private final transient SessionDesk desk;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private final Select<OwnActivity> activity = new Select<>();
  private final Select<SessionFilter.Period> period = new Select<>();
  private final Select<SessionFilter.Look> state = new Select<>();
  private final Paragraph count = new Paragraph();
  private final NativeTable table = new NativeTable();
  private final Button further = new Button(getTranslation("activity.sessions.more"));
  private final Paragraph nothing = new Paragraph(getTranslation("activity.grid.none"));
  private transient @Nullable Session last;

  SessionsView(
      SessionGridService grid,
      OwnActivityService own,
      SessionDesk desk,
      CurrentCaller caller,
      Clock clock) {
    this.grid = grid;
    this.own = own;
    this.desk = desk;
    this.caller = caller;
    this.clock = clock;
    title(getTranslation("activity.grid.title"));
    lead(getTranslation("activity.grid.lead"));
    choices();
    head();
    count.getElement().setAttribute("aria-live", "polite");
    further.addClickListener(click -> more());
    var filters = new Div(activity, period, state);
    filters.addClassName("row");
    var scroll = new Div(table);
    scroll.addClassName("table-scroll");
    add(filters, count, scroll, nothing, further);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    activity.setItems(
        own.list(caller.get()).stream()
            .filter(a -> a.state() != ActivityState.DRAFT && a.state() != ActivityState.WAITING)
            .toList());
    show();
  }

  private void choices() {
    activity.setLabel(getTranslation("activity.grid.activity"));
    activity.setEmptySelectionAllowed(true);
    activity.setEmptySelectionCaption(getTranslation("activity.grid.all"));
    activity.setItemLabelGenerator(
        a -> a == null ? getTranslation("activity.grid.all") : a.title());
    period.setLabel(getTranslation("activity.grid.period"));
    period.setItems(SessionFilter.Period.values());
    period.setItemLabelGenerator(p -> getTranslation(p.textKey()));
    period.setValue(SessionFilter.Period.COMING);
    state.setLabel(getTranslation("activity.grid.state"));
    state.setItems(SessionFilter.Look.values());
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption(getTranslation("activity.grid.all"));
    state.setItemLabelGenerator(s -> getTranslation(s == null ? "activity.grid.all" : s.textKey()));
    List.of(activity, period, state)
        .forEach(
            field ->
                field.addValueChangeListener(
                    event -> {
                      if (event.isFromClient()) {
                        show();
                      }
                    }));
  }

  private void head() {
    table.addClassName("table-cards");
    table.setCaptionText(getTranslation("activity.grid.title"));
    NativeTableRow names = table.getHead().addRow();
    for (String column : List.of("when", "activity", "place", "people", "state", "actions")) {
      var name = new NativeTableHeaderCell(getTranslation("activity.grid.column." + column));
      name.getElement().setAttribute("scope", "col");
      names.add(name);
    }
  }

  private SessionFilter filter() {
    OwnActivity one = activity.getValue();
    return new SessionFilter(
        one == null ? null : new ActivityKey(one.municipality(), one.id()),
        period.getValue(),
        state.getValue());
  }

  private void show() {
    table.getBody().removeAll();
    last = null;
    int all = grid.count(caller.get(), filter());
    count.setText(getTranslation("activity.grid.count", "count", all));
    nothing.setVisible(all == 0);
    table.setVisible(all > 0);
    more();
  }

  private void more() {
    List<SessionRow> rows = grid.page(caller.get(), filter(), last, PAGE + 1);
    rows.stream().limit(PAGE).forEach(this::append);
    further.setVisible(rows.size() > PAGE);
    if (!rows.isEmpty()) {
      last = rows.get(Math.min(rows.size(), PAGE) - 1).session();
    }
  }

  private void append(SessionRow row) {
    Session session = row.session();
    NativeTableRow line = table.getBody().addRow();
    var when = new NativeTableHeaderCell(new ActivityWords(this).session(session));
    when.getElement().setAttribute("scope", "row");
    Holiday.on(Norway.local(session.from()).toLocalDate())
        .ifPresent(h -> when.add(soft(getTranslation(h.textKey()))));
    var title =
        new RouterLink(
            row.title(), ActivityView.class, Routes.to(session.municipality(), session.activity()));
    title.getElement().setAttribute("dir", "auto");
    var place = new Span(row.placeName());
    place.getElement().setAttribute("dir", "auto");
    line.add(when);
    line.add(
        cell("activity", title),
        cell("place", place),
        cell("people", new Span(people(row))),
        cell("state", look(session)),
        cell("actions", actions(session)));
  }

  private static Component soft(String text) {
    var soft = new Div(text);
    soft.addClassNames("soft", "small");
    return soft;
  }

  private NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell();
    cell.add(content);
    cell.getElement().setAttribute("data-label", getTranslation("activity.grid.column." + column));
    return cell;
  }

  private String people(SessionRow row) {
    if (row.session().attended() != null) {
      return getTranslation("activity.attended", "count", row.session().attended());
    }
    return row.capacity() == null
        ? new ActivityWords(this).words().number(row.placesTaken())
        : getTranslation(
            "activity.list.places", "taken", row.placesTaken(), "capacity", row.capacity());
  }

  private Component look(Session session) {
    if (session.state() == SessionState.CANCELLED) {
      return new StateBadge(getTranslation(SessionFilter.Look.CANCELLED.textKey()), Tone.DANGER);
    }
    return session.byHand()
        ? new StateBadge(getTranslation(SessionFilter.Look.MOVED.textKey()), Tone.WARNING)
        : new Span(getTranslation(SessionFilter.Look.PLANNED.textKey()));
  }

  private Component actions(Session session) {
    boolean ahead = session.from().isAfter(clock.instant());
    var actions = new Div();
    actions.addClassName("card-actions");
    desk.actions(this, session, ahead, this::show).forEach(actions::add);
    return actions;
  }
}
