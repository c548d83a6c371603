package no.bindeledd.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.people.ParticipantRow;
import no.bindeledd.people.ParticipantService;

/** The work list of a caseworker: whom the unit has registered, and how far their consents are. */
@Route("participants")
@Menu(title = "people.list.menu", order = 20, icon = "icon-people")
@RolesAllowed("CASEWORKER")
public class ParticipantsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 60;

  private final transient ParticipantService participants;
  private final transient CurrentCaller caller;
  private final TextField search = new TextField();
  private final CardList list = new CardList(List.of());
  private final Div content = new Div();
  private final Div more = new Div();
  private int shown = PAGE;

  ParticipantsView(ParticipantService participants, CurrentCaller caller) {
    this.participants = participants;
    this.caller = caller;
    title(getTranslation("people.list.title"));
    lead(getTranslation("people.list.lead"));
    search.setLabel(getTranslation("people.list.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        event -> {
          shown = PAGE;
          show(participants.list(caller.get()));
        });
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ParticipantRow> all = participants.list(caller.get());
    content.removeAll();
    if (all.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("people.list.empty"),
              getTranslation("people.list.empty.why"),
              register()));
      return;
    }
    actions(register());
    content.add(search, new H2(getTranslation("people.list.heading")), list, more);
    show(all);
  }

  private void show(List<ParticipantRow> all) {
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<ParticipantRow> found =
        all.stream()
            .filter(row -> row.firstName().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    list.show(found.stream().limit(shown).map(this::card).toList());
    more.removeAll();
    if (found.isEmpty()) {
      more.add(new Paragraph(getTranslation("people.list.none")));
    }
    more.add(
        new MoreButton(
            found.size() - shown,
            () -> {
              shown += PAGE;
              show(participants.list(caller.get()));
            }));
  }

  private Card card(ParticipantRow row) {
    var link = new RouterLink(row.firstName(), ParticipantView.class, Routes.to(row.id()));
    return new Card(link)
        .state(state(row))
        .fact(Symbol.PLACE, row.areaName())
        .fact(Symbol.PERSON, getTranslation("people.ageBand." + row.ageBand().name()))
        .fact(
            Symbol.CLOCK,
            getTranslation(
                "people.list.since", "date", new PeopleWords(this).date(row.registeredAt())));
  }

  private StateBadge state(ParticipantRow row) {
    if (row.waiting() > 0) {
      return new StateBadge(getTranslation("people.list.waiting"), Tone.INFO);
    }
    return row.shared() > 0
        ? new StateBadge(getTranslation("people.list.shared", "count", row.shared()), Tone.SUCCESS)
        : new StateBadge(getTranslation("people.list.notShared"), Tone.NEUTRAL);
  }

  private Button register() {
    var register =
        new Button(
            getTranslation("people.list.register"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(RegisterParticipantView.class));
    register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return register;
  }
}
