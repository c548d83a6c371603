package no.bindeledd.matching.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Printed;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.matching.WorkbenchRow;
import no.bindeledd.matching.WorkbenchService;
import no.bindeledd.people.SharedRow;

/**
 * The coordinator's workbench: on one side the people who share something with the unit, on the
 * other what fits the chosen one, why, and what became of earlier suggestions. The view keeps the
 * chosen one's id alone.
 */
@Route("workbench")
@RouteAlias("workbench/:participant")
@Menu(title = "matching.bench.menu", order = 20, icon = "icon-handshake")
@RolesAllowed("COORDINATOR")
@StyleSheet("context://workbench.css")
public class WorkbenchView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String PARTICIPANT = "participant";
  private static final int PAGE = 12;

  private final transient WorkbenchService workbench;
  private final transient SuggestionService suggestions;
  private final transient CurrentCaller caller;
  private final TextField search = new TextField();
  private final Printed people = Printed.of(new UnorderedList());
  private final Div more = new Div();
  private final Div content = new Div();
  private final Div detail = new Div();
  private long chosen;
  private int shown = PAGE;

  WorkbenchView(WorkbenchService workbench, SuggestionService suggestions, CurrentCaller caller) {
    this.workbench = workbench;
    this.suggestions = suggestions;
    this.caller = caller;
    title(getTranslation("matching.bench.title"));
    lead(getTranslation("matching.bench.lead"));
    search.setLabel(getTranslation("matching.bench.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        event -> {
          shown = PAGE;
          showPeople(workbench.list(caller.get()));
        });
    people.getElement().getClassList().add("bench-people");
    detail.addClassName("bench-detail");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<String> named = event.getRouteParameters().get(PARTICIPANT);
    chosen = named.map(Ids::parse).orElse(0L);
    List<WorkbenchRow> rows = workbench.list(caller.get());
    content.removeAll();
    detail.removeAll();
    if (rows.isEmpty() && named.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("matching.bench.empty"), getTranslation("matching.bench.empty.why")));
      return;
    }
    var list = new Nav(search, people, more);
    list.setAriaLabel(getTranslation("matching.bench.people"));
    list.addClassName("bench-list");
    var bench = new Div(list, detail);
    bench.addClassName("bench");
    bench.setClassName("bench-chosen", named.isPresent());
    content.add(bench);
    showPeople(rows);
    if (named.isPresent()) {
      detail.add(back(), new PersonBench(workbench, suggestions, caller, chosen));
    } else {
      detail.add(new Paragraph(getTranslation("matching.bench.choose")));
    }
  }

  /** Where there is no room for both, the list is a page of its own. */
  private RouterLink back() {
    var back = new RouterLink(WorkbenchView.class);
    back.add(Symbol.BACK.icon(), new Span(getTranslation("matching.bench.back")));
    back.addClassName("bench-back");
    return back;
  }

  private void showPeople(List<WorkbenchRow> rows) {
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    var words = new MatchWords(this);
    List<WorkbenchRow> found =
        rows.stream().filter(row -> words.sought(row).contains(wanted)).toList();
    var list = new UnorderedList();
    found.stream().limit(shown).forEach(row -> list.add(line(row, words)));
    people.reprint(list);
    more.removeAll();
    if (found.isEmpty()) {
      more.add(new Paragraph(getTranslation("matching.bench.none")));
    }
    more.add(
        new MoreButton(
            found.size() - shown,
            () -> {
              shown += PAGE;
              showPeople(workbench.list(caller.get()));
            }));
  }

  private ListItem line(WorkbenchRow row, MatchWords words) {
    SharedRow person = row.person();
    var link = new RouterLink(words.name(person), WorkbenchView.class, to(person.participant()));
    if (person.participant() == chosen) {
      link.getElement().setAttribute("aria-current", "page");
    }
    var line = new ListItem(link);
    if (person.firstName() != null) {
      line.add(soft(words.about(person)));
    }
    line.add(soft(words.row(row)));
    return line;
  }

  private static Span soft(String text) {
    var span = new Span(text);
    span.addClassName("soft");
    return span;
  }

  private static RouteParameters to(long participant) {
    return new RouteParameters(new RouteParam(PARTICIPANT, Ids.toText(participant)));
  }
}
