package no.bindeledd.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.home.Coming;
import no.bindeledd.foundation.home.ComingSource;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.identity.StaleTab;

/**
 * The first page after sign-in: what waits for me, the five most urgent and the others on demand,
 * each with one button; then what happens next.
 */
@Route("")
@Menu(title = "shell.home", order = 0, icon = "icon-home")
@PermitAll
public class HomeView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int MOST = 5;

  private final Div content = new Div();
  private final transient CurrentCaller caller;
  private final transient List<WaitingSource> sources;
  private final transient List<ComingSource> next;

  HomeView(CurrentCaller caller, List<WaitingSource> sources, List<ComingSource> next) {
    this.caller = caller;
    this.sources = sources;
    this.next = next;
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Caller who = caller.get();
    SignedInPerson person = caller.person().orElseThrow(StaleTab::new);
    List<Waiting> waiting =
        sources.stream()
            .flatMap(source -> source.waitingFor(who, person.role()).stream())
            .sorted(
                Comparator.comparing(
                    Waiting::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
            .toList();
    List<Coming> coming =
        next.stream()
            .flatMap(source -> source.comingFor(who, person.role()).stream())
            .sorted(Comparator.comparing(Coming::at))
            .toList();
    title(getTranslation("shell.greeting", "name", person.name()));
    content.removeAll();
    content.add(
        new H2(getTranslation("shell.waiting")),
        waiting.isEmpty() ? nothingWaits() : waiting(waiting));
    if (!coming.isEmpty()) {
      content.add(new H2(getTranslation("shell.next")), coming(coming));
    }
    content.add(new H2(getTranslation("shell.shortcuts")), shortcuts());
  }

  private Component waiting(List<Waiting> all) {
    Component first = list(all.stream().limit(MOST).toList());
    List<Waiting> others = all.stream().skip(MOST).toList();
    return others.isEmpty()
        ? first
        : new Div(
            first,
            new Details(
                getTranslation("shell.waiting.more", "count", others.size()), list(others)));
  }

  private Component coming(List<Coming> coming) {
    var list = new UnorderedList();
    list.addClassName("shortcut-list");
    for (Coming c : coming) {
      var title = new Anchor("/app/" + c.path(), c.title());
      title.getElement().setAttribute("dir", "auto");
      list.add(new ListItem(title, new Paragraph(c.when())));
    }
    return list;
  }

  private Component list(List<Waiting> waiting) {
    var list = new UnorderedList();
    list.addClassName("card-list");
    waiting.forEach(w -> list.add(card(w)));
    return list;
  }

  private ListItem card(Waiting waiting) {
    var card = new ListItem();
    card.addClassName("card");
    Object[] values =
        waiting.values().entrySet().stream()
            .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
            .toArray();
    card.add(new Paragraph(getTranslation(waiting.key(), values)));
    if (waiting.due() != null && !waiting.saysWhen()) {
      var due =
          new Paragraph(
              getTranslation(
                  "shell.due", "day", new Words(Language.of(getLocale())).day(waiting.due())));
      due.addClassName("soft");
      card.add(due);
    }
    var button = new Anchor("/app/" + waiting.path(), getTranslation(waiting.actionKey()));
    button.addClassNames("button", "button-primary");
    card.add(button);
    return card;
  }

  private Component nothingWaits() {
    var nothing = new Paragraph(getTranslation("shell.nothingWaits"));
    nothing.addClassName("lead");
    return nothing;
  }

  private Component shortcuts() {
    var list = new UnorderedList();
    list.addClassName("shortcut-list");
    MenuConfiguration.getMenuEntries().stream()
        .filter(entry -> !entry.path().isEmpty() && !"/".equals(entry.path()))
        .forEach(
            entry ->
                list.add(
                    new ListItem(
                        new Anchor(
                            "/app/" + entry.path().replaceFirst("^/", ""),
                            getTranslation(entry.title())))));
    return list;
  }
}
