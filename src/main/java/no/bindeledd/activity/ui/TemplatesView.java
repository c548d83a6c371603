package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityTemplate;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.ReadyTemplate;
import no.bindeledd.activity.TemplateService;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Question;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Municipality;

/** What a new activity may begin with: one's own templates, and a few of the portal's. */
@Route("activities/templates")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class TemplatesView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient TemplateService templates;
  private final transient OwnActivityService own;
  private final transient CurrentCaller caller;
  private final Select<Municipality> municipality = new Select<>();
  private final Div list = new Div();

  TemplatesView(TemplateService templates, OwnActivityService own, CurrentCaller caller) {
    this.templates = templates;
    this.own = own;
    this.caller = caller;
    title(getTranslation("activity.template.title"));
    lead(getTranslation("activity.template.lead"));
    municipality.setLabel(getTranslation("activity.form.municipality"));
    municipality.setItemLabelGenerator(Municipality::name);
    list.addClassName("page-content");
    add(municipality, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<Municipality> choices = own.municipalities(caller.get());
    municipality.setItems(choices);
    municipality.setVisible(choices.size() > 1);
    choices.stream().findFirst().ifPresent(municipality::setValue);
    show();
  }

  private void show() {
    List<ActivityTemplate> kept = templates.own(caller.get());
    Language reader = Language.of(getLocale());
    list.removeAll();
    list.add(
        new H2(getTranslation("activity.template.own")),
        kept.isEmpty()
            ? new Paragraph(getTranslation("activity.template.own.none"))
            : new CardList(kept.stream().map(this::card).toList()),
        new H2(getTranslation("activity.template.ready")),
        new CardList(ReadyTemplate.all(reader).stream().map(t -> card(t, reader)).toList()));
  }

  private Card card(ActivityTemplate t) {
    var delete =
        new Button(getTranslation("activity.template.delete"), click -> askToDelete(t).open());
    delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    delete.setAriaLabel(getTranslation("activity.template.delete.name", "name", t.name()));
    return new Card(t.name())
        .text(t.name().equals(t.content().title()) ? "" : t.content().title())
        .actions(
            begin(
                t.name(),
                m -> templates.begin(caller.get(), m, new ActivityKey(t.municipality(), t.id()))),
            delete);
  }

  private Card card(ReadyTemplate t, Language reader) {
    return new Card(t.name())
        .text(t.content().description())
        .in(ReadyTemplate.form(reader))
        .actions(begin(t.name(), m -> templates.beginReady(caller.get(), m, t.code(), reader)));
  }

  private Button begin(String name, SerializableFunction<Long, Long> draft) {
    var begin =
        new Button(
            getTranslation("activity.template.begin"),
            click ->
                municipality
                    .getOptionalValue()
                    .ifPresent(
                        m ->
                            UI.getCurrent()
                                .navigate(
                                    ActivityFormView.class,
                                    Routes.to(m.id(), draft.apply(m.id())))));
    begin.setAriaLabel(getTranslation("activity.template.begin.name", "name", name));
    return begin;
  }

  private Question askToDelete(ActivityTemplate t) {
    return new Question(
            getTranslation("activity.template.delete.question", "name", t.name()),
            getTranslation("activity.template.delete.then"),
            getTranslation("activity.template.delete"),
            getTranslation("activity.template.delete.not"),
            () -> {
              templates.delete(caller.get(), t.municipality(), t.id());
              show();
            })
        .dangerous();
  }
}
