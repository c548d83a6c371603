package no.bindeledd.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactService;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.opener.DoorOpenerService;

/** "Whom do I contact about X here?" for everybody who is signed in; X is typed or simply read. */
@Route("contacts")
@Menu(title = "directory.contacts.title", order = 40, icon = "icon-people")
@PermitAll
public class ContactsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  /** So many places are answered for at a time; each costs a few reads of its own rows. */
  private static final int PLACES = 10;

  private final transient ContactService contacts;
  private final transient MunicipalityService municipalities;
  private final transient MembershipService memberships;
  private final transient OrganisationService organisations;
  private final transient DoorOpenerService openers;
  private final transient CurrentCaller caller;
  private final TextField about = new TextField(getTranslation("directory.contacts.about"));
  private final ComboBox<Place> where = new ComboBox<>(getTranslation("directory.contacts.where"));
  private final Div content = new Div();
  private final ArrayList<Place> own = new ArrayList<>();
  private int places = PLACES;

  /** A municipality by what the view needs of it. */
  private record Place(long id, String name) implements Serializable {}

  ContactsView(
      ContactService contacts,
      MunicipalityService municipalities,
      MembershipService memberships,
      OrganisationService organisations,
      DoorOpenerService openers,
      CurrentCaller caller) {
    this.contacts = contacts;
    this.municipalities = municipalities;
    this.memberships = memberships;
    this.organisations = organisations;
    this.openers = openers;
    this.caller = caller;
    title(getTranslation("directory.contacts.title"));
    lead(getTranslation("directory.contacts.lead"));
    about.setHelperText(getTranslation("directory.contacts.about.help"));
    about.setPrefixComponent(Symbol.SEARCH.icon());
    about.setClearButtonVisible(true);
    about.setMaxLength(60);
    about.setValueChangeMode(ValueChangeMode.LAZY);
    about.addValueChangeListener(typed -> first());
    where.setItemLabelGenerator(Place::name);
    where.setPlaceholder(getTranslation("directory.contacts.everywhere"));
    where.setClearButtonVisible(true);
    where.addValueChangeListener(chosen -> first());
    var search = new Div(about, where);
    search.addClassName("search-line");
    content.addClassName("page-content");
    add(search, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Place> all =
        municipalities.all(caller.get()).stream().map(m -> new Place(m.id(), m.name())).toList();
    List<Long> mine = mine();
    own.clear();
    all.stream().filter(place -> mine.contains(place.id())).forEach(own::add);
    if (own.isEmpty()) {
      own.addAll(all);
    }
    where.setItems(all);
    first();
  }

  /** Where the caller works: the municipality, or each in which the organisation is at work. */
  private List<Long> mine() {
    OwnMembership here = memberships.current(caller.get());
    if (here.municipality() != null) {
      return List.of(here.municipality());
    }
    return here.organisation() == null
        ? List.of()
        : organisations.municipalitiesOf(caller.get(), here.organisation());
  }

  private void first() {
    places = PLACES;
    show();
  }

  private void show() {
    Place chosen = where.getValue();
    List<Place> asked = chosen == null ? own : List.of(chosen);
    List<Responsibility> wanted = wanted();
    content.removeAll();
    if (wanted.isEmpty()) {
      nothingLikeIt(asked);
      return;
    }
    List<Card> cards = asked.stream().limit(places).flatMap(place -> cards(place, wanted)).toList();
    content.add(
        new H2(getTranslation("directory.contacts.heading", "count", cards.size())),
        new CardList(cards),
        new MoreButton(
            Math.max(0, asked.size() - places),
            () -> {
              places += PLACES;
              show();
            }));
    people(asked, wanted);
  }

  /** Contact persons who know one of the themes and let this reader see them. */
  private void people(List<Place> asked, List<Responsibility> wanted) {
    List<Card> people =
        asked.stream()
            .limit(places)
            .flatMap(place -> openers.visible(caller.get(), place.id()).stream())
            .filter(person -> person.content().themes().stream().anyMatch(wanted::contains))
            .map(person -> OpenerCard.of(this, person))
            .toList();
    if (!people.isEmpty()) {
      content.add(new H2(getTranslation("directory.openers.title")), new CardList(people));
    }
  }

  /** Never a dead end: somebody can always be asked how to go on. */
  private void nothingLikeIt(List<Place> asked) {
    content.add(
        new EmptyState(
            getTranslation("directory.contacts.none"),
            getTranslation("directory.contacts.none.why")),
        new CardList(
            asked.stream()
                .limit(places)
                .flatMap(place -> cards(place, List.of(Responsibility.SERVICE_CENTRE)))
                .toList()));
  }

  private Stream<Card> cards(Place place, List<Responsibility> wanted) {
    List<ContactAnswer> answers =
        contacts.all(caller.get(), place.id()).stream()
            .filter(answer -> wanted.contains(answer.about()))
            .toList();
    return ContactAnswer.grouped(answers).stream().map(group -> AnswerCard.of(group, place.name()));
  }

  /** Those whose name or whose related words begin with what was typed. */
  private List<Responsibility> wanted() {
    String typed = about.getValue().strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(Responsibility.values())
        .filter(theme -> typed.isEmpty() || isLike(theme, typed))
        .toList();
  }

  private boolean isLike(Responsibility theme, String typed) {
    String words =
        getTranslation("municipality.theme." + theme.name())
            + " "
            + getTranslation("municipality.themeWords." + theme.name());
    List<String> known = List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    return Arrays.stream(typed.split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .anyMatch(word -> known.stream().anyMatch(one -> near(one, word)));
  }

  /** "tilskuddene" finds "tilskudd", and "tilsk" does as well. */
  private static boolean near(String known, String word) {
    return known.length() > 2
        && (known.startsWith(word) || (word.length() > known.length() && word.startsWith(known)));
  }
}
