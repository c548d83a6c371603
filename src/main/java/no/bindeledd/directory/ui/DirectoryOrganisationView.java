package no.bindeledd.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import no.bindeledd.design.CardList;
import no.bindeledd.design.Facts;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.directory.DirectoryService;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.organisation.Categories;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.contact.ContactNote;
import no.bindeledd.organisation.leaving.LeavingService;
import no.bindeledd.organisation.opener.DoorOpenerService;

/**
 * An organisation as those who work with it see it: whom to ask, what was spoken of, what it does.
 */
@Route("directory/:organisation")
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
public class DirectoryOrganisationView extends PageFrame implements BeforeEnterObserver {
  static final String ORGANISATION = "organisation";

  private static final long serialVersionUID = 1;
  private static final int PAGE = 10;

  private final transient DirectoryService directory;
  private final transient OrganisationService organisations;
  private final transient DoorOpenerService openers;
  private final transient ContactHistoryService contacts;
  private final transient LeavingService leaving;
  private final transient RegisterState registers;
  private final transient Places places;
  private final transient CurrentCaller caller;
  private final Div content = new Div();
  private long id;
  private int shown = PAGE;

  DirectoryOrganisationView(
      DirectoryService directory,
      OrganisationService organisations,
      DoorOpenerService openers,
      ContactHistoryService contacts,
      LeavingService leaving,
      RegisterState registers,
      Places places,
      CurrentCaller caller) {
    this.directory = directory;
    this.organisations = organisations;
    this.openers = openers;
    this.contacts = contacts;
    this.leaving = leaving;
    this.registers = registers;
    this.places = places;
    this.caller = caller;
    content.addClassName("page-content");
    add(content);
  }

  static RouteParameters of(long organisation) {
    return new RouteParameters(ORGANISATION, Ids.toText(organisation));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(ORGANISATION).orElseThrow(NotFound::new));
    Organisation organisation = organisations.get(caller.get(), id);
    if (organisation.id() != id) {
      event.forwardTo(DirectoryOrganisationView.class, of(organisation.id()));
      return;
    }
    Municipality here = places.with(id);
    title(organisation.name());
    lead(Objects.requireNonNullElse(organisation.purpose(), ""));
    if (contacts.mayWrite(caller.get(), here.id())) {
      actions(write());
    }
    show(organisation, here);
  }

  private Button write() {
    var write =
        new Button(
            getTranslation("directory.note.write"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(ContactNoteView.class, of(id)));
    write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return write;
  }

  private void show(Organisation organisation, Municipality here) {
    content.removeAll();
    registers
        .says(id)
        .ifPresent(
            said ->
                content.add(
                    new Notice(
                        Tone.WARNING,
                        getTranslation("organisation.register.says." + said.name()))));
    content.add(facts(organisation), people(here), activities(here));
    if (contacts.mayRead(caller.get(), here.id())) {
      content.add(history(organisation, here));
    }
    if (leaving.mayLetGo(caller.get(), here.id())) {
      content.add(new RouterLink(getTranslation("directory.leave.link"), LeaveView.class, of(id)));
    }
  }

  private Component facts(Organisation o) {
    var facts = new Facts();
    if (o.number() != null) {
      facts.fact(getTranslation("directory.organisation.number"), o.number());
    }
    if (o.category() != null) {
      facts.fact(
          getTranslation("directory.list.category"),
          Categories.key(o.category()).map(key -> getTranslation(key)).orElse(o.category()));
    }
    facts
        .written(
            getTranslation("directory.organisation.email"),
            Objects.requireNonNullElse(o.email(), ""))
        .written(
            getTranslation("directory.organisation.phone"),
            Objects.requireNonNullElse(o.phone(), ""))
        .written(
            getTranslation("directory.organisation.website"),
            Objects.requireNonNullElse(o.website(), ""))
        .fact(
            getTranslation("directory.organisation.voluntary"),
            getTranslation(
                o.inVoluntaryRegister()
                    ? "directory.organisation.voluntary.yes"
                    : "directory.organisation.voluntary.no"));
    return new Section(new H2(getTranslation("directory.organisation.facts")), facts);
  }

  private Component people(Municipality here) {
    var cards =
        openers.visible(caller.get(), here.id()).stream()
            .filter(opener -> Objects.equals(opener.organisation(), id))
            .map(opener -> OpenerCard.of(this, opener))
            .toList();
    var section = new Section(new H2(getTranslation("directory.openers.title")));
    if (cards.isEmpty()) {
      section.add(soft("directory.openers.none"));
    } else {
      section.add(new CardList(cards));
    }
    return section;
  }

  private Component activities(Municipality here) {
    var words = new Words(Language.of(getLocale()));
    var list = new UnorderedList();
    directory
        .activities(caller.get(), here.id(), id)
        .forEach(
            activity -> {
              var item =
                  new ListItem(
                      getTranslation(
                          "directory.organisation.activity",
                          "title",
                          activity.title(),
                          "day",
                          words.day(Norway.local(activity.next()).toLocalDate())));
              item.getElement().setAttribute("dir", "auto");
              list.add(item);
            });
    var section = new Section(new H2(getTranslation("directory.organisation.activities")));
    section.add(
        list.getChildren().findAny().isPresent()
            ? list
            : soft("directory.organisation.activities.none"));
    return section;
  }

  private Component history(Organisation organisation, Municipality here) {
    int count = contacts.count(caller.get(), id);
    List<ContactNote> notes = contacts.of(caller.get(), id, shown);
    boolean writes = contacts.mayWrite(caller.get(), here.id());
    var cards = new NoteCards(this, contacts, caller, () -> show(organisation, here));
    var section = new Section(new H2(getTranslation("directory.history.title", "count", count)));
    if (notes.isEmpty()) {
      section.add(soft("directory.history.none"));
    } else {
      section.add(
          new CardList(notes.stream().map(note -> cards.card(note, writes)).toList()),
          new MoreButton(
              count - notes.size(),
              () -> {
                shown += PAGE;
                show(organisation, here);
              }));
    }
    return section;
  }

  private Paragraph soft(String key) {
    var text = new Paragraph(getTranslation(key));
    text.addClassName("soft");
    return text;
  }
}
