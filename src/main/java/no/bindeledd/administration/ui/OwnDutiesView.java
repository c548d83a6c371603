package no.bindeledd.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Absence;
import no.bindeledd.municipality.Duty;
import no.bindeledd.municipality.Shown;
import no.bindeledd.municipality.StandInService;

/** What one is the one to ask about, what others see of oneself, and who stands in. */
@Route("asked")
@Menu(title = "administration.asked.title", order = 45, icon = "icon-question")
@RolesAllowed({
  "MUNICIPALITY_ADMINISTRATOR",
  "COORDINATOR",
  "CASEWORKER",
  "UNIT_LEADER",
  "GRANTS_OFFICER",
  "DECISION_MAKER"
})
public class OwnDutiesView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient StandInService standIns;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  OwnDutiesView(StandInService standIns, CurrentCaller caller) {
    this.standIns = standIns;
    this.caller = caller;
    title(getTranslation("administration.asked.title"));
    lead(getTranslation("administration.asked.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Duty> duties = standIns.own(caller.get());
    List<Absence> others = standIns.ownStandIns(caller.get());
    content.removeAll();
    if (duties.isEmpty() && others.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("administration.asked.empty"),
              getTranslation("administration.asked.empty.why")));
      return;
    }
    content.add(choice(duties, others));
    if (!duties.isEmpty()) {
      content.add(
          new H2(getTranslation("administration.asked.about")),
          new CardList(duties.stream().map(this::card).toList()));
    }
    if (!others.isEmpty()) {
      content.add(
          new H2(getTranslation("administration.asked.standingIn")),
          new CardList(others.stream().map(this::card).toList()));
    }
  }

  /** Nothing chosen shows nothing of the person, and is marked as not chosen. */
  private FormSection choice(List<Duty> duties, List<Absence> others) {
    var choice = new RadioButtonGroup<Shown>(getTranslation("administration.asked.shown"));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setItems(Shown.values());
    choice.setItemLabelGenerator(
        shown -> getTranslation("administration.asked.shown." + shown.name()));
    Stream.concat(duties.stream().map(Duty::shown), others.stream().map(Absence::shown))
        .filter(shown -> shown != null)
        .findFirst()
        .ifPresent(choice::setValue);
    var save =
        new Button(
            getTranslation("administration.asked.save"),
            click -> {
              if (choice.getValue() != null) {
                standIns.show(caller.get(), choice.getValue());
                Notification.show(getTranslation("administration.asked.saved"));
              }
            });
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("administration.asked.save.then"));
    then.addClassName("soft");
    var buttons = new Div(save, then);
    buttons.addClassName("form-actions");
    return new FormSection(
            getTranslation("administration.asked.me"),
            getTranslation("administration.asked.me.help"))
        .wide(choice)
        .wide(buttons);
  }

  private Card card(Duty duty) {
    var card =
        new Card(getTranslation("municipality.theme." + duty.responsibility().name()))
            .fact(Symbol.BUILDING, duty.unitName());
    if (duty.content().title() != null) {
      card.fact(Symbol.STAR, duty.content().title());
    }
    var away =
        new RouterLink(
            getTranslation("administration.duty.away"),
            StandInView.class,
            DutyView.of(duty.unit(), duty.responsibility()));
    return card.actions(away);
  }

  private Card card(Absence absence) {
    var words = new Words(Language.of(getLocale()));
    return new Card(getTranslation("municipality.theme." + absence.responsibility().name()))
        .fact(
            Symbol.CALENDAR,
            getTranslation(
                "administration.standIn.days",
                "from",
                words.date(absence.from()),
                "to",
                words.date(absence.to())));
  }
}
