package no.bindeledd.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.List;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.directory.DirectoryFilter;
import no.bindeledd.directory.DirectoryRow;
import no.bindeledd.directory.DirectoryService;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.Categories;

/**
 * The organisations of the municipality for everybody at work: found by name, field or language.
 */
@Route("directory")
@Menu(title = "directory.list.title", order = 41, icon = "icon-handshake")
@RolesAllowed({
  "VOLUNTEER",
  "ORGANISATION_MEMBER",
  "ORGANISATION_ADMINISTRATOR",
  "COORDINATOR",
  "CASEWORKER",
  "GRANTS_OFFICER",
  "COMMITTEE_MEMBER",
  "DECISION_MAKER",
  "UNIT_LEADER",
  "MUNICIPALITY_ADMINISTRATOR",
  "AUDITOR"
})
public class DirectoryView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 24;

  private final transient DirectoryService directory;
  private final transient Places places;
  private final transient CurrentCaller caller;
  private final Select<Place> where = new Select<>();
  private final TextField words = new TextField(getTranslation("directory.list.words"));
  private final ComboBox<String> category =
      new ComboBox<>(getTranslation("directory.list.category"));
  private final ComboBox<String> language =
      new ComboBox<>(getTranslation("directory.list.language"));
  private final ComboBox<Responsibility> theme =
      new ComboBox<>(getTranslation("directory.list.theme"));
  private final Div content = new Div();
  private int shown = PAGE;

  /** A municipality by what the view needs of it. */
  private record Place(long id, String name) implements Serializable {}

  DirectoryView(DirectoryService directory, Places places, CurrentCaller caller) {
    this.directory = directory;
    this.places = places;
    this.caller = caller;
    title(getTranslation("directory.list.title"));
    lead(getTranslation("directory.list.lead"));
    where.setLabel(getTranslation("directory.contacts.where"));
    where.setItemLabelGenerator(Place::name);
    words.setPrefixComponent(Symbol.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.setMaxLength(100);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    category.setItemLabelGenerator(this::categoryName);
    language.setItems(SpokenLanguages.all());
    language.setItemLabelGenerator(code -> SpokenLanguages.name(code, Language.of(getLocale())));
    theme.setItems(Responsibility.values());
    theme.setItemLabelGenerator(t -> getTranslation("municipality.theme." + t.name()));
    where.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            place();
          }
        });
    words.addValueChangeListener(typed -> first());
    for (ComboBox<?> filter : List.of(category, language, theme)) {
      filter.setClearButtonVisible(true);
      filter.addValueChangeListener(
          chosen -> {
            if (chosen.isFromClient()) {
              first();
            }
          });
    }
    var search = new Div(words, where);
    search.addClassName("search-line");
    var filters = new Div(category, language, theme);
    filters.addClassName("search-line");
    content.addClassName("page-content");
    add(search, filters, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Municipality> own = places.own();
    List<Place> mine = own.stream().map(m -> new Place(m.id(), m.name())).toList();
    where.setItems(mine);
    where.setVisible(mine.size() > 1);
    if (!mine.isEmpty()) {
      where.setValue(mine.getFirst());
      place();
    }
  }

  private void place() {
    category.setItems(directory.categories(caller.get(), where.getValue().id()));
    first();
  }

  private void first() {
    shown = PAGE;
    show();
  }

  private void show() {
    Place here = where.getValue();
    if (here == null) {
      return;
    }
    var filter =
        new DirectoryFilter(
            words.getValue(), category.getValue(), language.getValue(), theme.getValue());
    int count = directory.count(caller.get(), here.id(), filter);
    content.removeAll();
    if (count == 0) {
      boolean all = filter.equals(DirectoryFilter.ALL);
      content.add(
          new EmptyState(
              getTranslation(all ? "directory.list.empty" : "directory.list.none"),
              getTranslation(all ? "directory.list.empty.why" : "directory.list.none.why")));
      return;
    }
    List<DirectoryRow> rows = directory.find(caller.get(), here.id(), filter, shown);
    content.add(
        new H2(getTranslation("directory.list.heading", "count", count, "place", here.name())),
        new CardList(rows.stream().map(this::card).toList()),
        new MoreButton(
            count - rows.size(),
            () -> {
              shown += PAGE;
              show();
            }));
  }

  private String categoryName(String code) {
    return Categories.key(code).map(key -> getTranslation(key)).orElse(code);
  }

  private Card card(DirectoryRow row) {
    var card =
        new Card(
            new RouterLink(
                row.name(),
                DirectoryOrganisationView.class,
                DirectoryOrganisationView.of(row.id())));
    if (row.category() != null) {
      card.fact(Symbol.STAR, categoryName(row.category()));
    }
    card.fact(
        Symbol.CALENDAR, getTranslation("directory.list.activities", "count", row.activities()));
    if (row.lastContact() != null) {
      card.fact(
          Symbol.PEOPLE,
          getTranslation(
              "directory.list.lastContact",
              "day",
              new Words(Language.of(getLocale())).date(row.lastContact())));
    }
    return card;
  }
}
