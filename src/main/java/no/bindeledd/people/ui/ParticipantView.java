package no.bindeledd.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Question;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.people.Consent;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.Participant;
import no.bindeledd.people.ParticipantService;

/** A newcomer's record, for the unit that registered them: what is known, and what is shared. */
@Route("participants/:participant")
@RolesAllowed("CASEWORKER")
public class ParticipantView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ParticipantService participants;
  private final transient ConsentService consents;
  private final transient MunicipalityService municipalities;
  private final transient CurrentCaller caller;
  private final transient Texts texts;
  private final Div content = new Div();
  private final Div asked = new Div();
  private long participant;

  ParticipantView(
      ParticipantService participants,
      ConsentService consents,
      MunicipalityService municipalities,
      CurrentCaller caller,
      Texts texts) {
    this.participants = participants;
    this.consents = consents;
    this.municipalities = municipalities;
    this.caller = caller;
    this.texts = texts;
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    participant = Routes.participant(event.getRouteParameters());
    Participant known = participants.open(caller.get(), participant);
    title(known.profile().firstName());
    lead(getTranslation("people.view.lead"));
    actions(change(), erase(known.profile().firstName()));
    showConsents();
    Language language = known.profile().language();
    var ask =
        new ConsentForm(
            municipalities.units(caller.get(), known.municipality()).stream()
                .filter(unit -> unit.id() != known.unit())
                .toList(),
            language,
            texts,
            proposal -> {
              consents.propose(caller.get(), participant, proposal);
              showConsents();
            });
    content.removeAll();
    content.add(
        section(
            "people.view.known",
            new ProfileFacts(known.profile(), participants.areas(caller.get()))),
        section("people.view.consents", asked),
        ask);
  }

  private void showConsents() {
    List<Consent> all = consents.of(caller.get(), participant);
    asked.removeAll();
    if (all.isEmpty()) {
      asked.add(
          new EmptyState(
              getTranslation("people.view.noConsents"),
              getTranslation("people.view.noConsents.why")));
      return;
    }
    asked.add(new CardList(all.stream().map(this::card).toList()));
  }

  private Card card(Consent consent) {
    var words = new PeopleWords(this);
    return new Card(consent.unitName())
        .state(words.state(consent.state()))
        .text(getTranslation("people.purpose." + consent.purpose().name()))
        .fact(Symbol.EYE, words.kinds(consent.kinds()))
        .fact(
            Symbol.CALENDAR,
            getTranslation("people.view.until", "date", words.words().date(consent.until())));
  }

  private Section section(String titleKey, Component content) {
    return new Section(new H2(getTranslation(titleKey)), content);
  }

  private Button change() {
    return new Button(
        getTranslation("people.view.change"),
        Symbol.EDIT.icon(),
        click -> UI.getCurrent().navigate(RegisterParticipantView.class, Routes.to(participant)));
  }

  private Button erase(String name) {
    var erase =
        new Button(
            getTranslation("people.view.erase"),
            click ->
                new Question(
                        getTranslation("people.erase.title", "name", name),
                        getTranslation("people.erase.text"),
                        getTranslation("people.erase.confirm"),
                        getTranslation("people.erase.cancel"),
                        () -> {
                          participants.erase(caller.get(), participant);
                          UI.getCurrent().navigate(ParticipantsView.class);
                        })
                    .dangerous()
                    .open());
    erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    return erase;
  }
}
