package no.bindeledd.grant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.LiveForm;
import no.bindeledd.design.Notice;
import no.bindeledd.design.StepNav;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.Saved;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Writing an application: one group of questions a step, kept as it is typed. */
@Route("applications/write")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR"})
public class ApplicationFormView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;
  private static final String FORM = "grant-application";

  private final transient ApplicationService applications;
  private final transient Drafts drafts;
  private final StepNav nav = new StepNav(number -> show(ApplicationStep.values()[number]));
  private final Map<ApplicationStep, Component> steps = new EnumMap<>(ApplicationStep.class);
  private final Div place = new Div();
  private final Div notices = new Div();
  private final Div buttons = new Div();
  private @Nullable Ref ref;
  private @Nullable ApplicationFields fields;
  private @Nullable ErrorSummary errors;
  private ApplicationStep current = ApplicationStep.KIND;
  private @Nullable LiveForm desk;
  private boolean sent;

  ApplicationFormView(CurrentCaller current, ApplicationService applications, Drafts drafts) {
    super(current);
    this.applications = applications;
    this.drafts = drafts;
    narrow();
    buttons.addClassName("row");
    notices.setVisible(false);
    place.addClassName("page-content");
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Ref opened = Ref.parse(parameter);
    Application application = applications.get(caller(), opened);
    if (application.state() != ApplicationState.DRAFT) {
      event.forwardTo("applications/see/" + parameter);
      return;
    }
    Terms terms = applications.roundOf(caller(), opened).terms();
    ref = opened;
    var form = new ApplicationFields(this, terms.kinds(), terms.goals(), this::typed);
    fields = form;
    errors = new ErrorSummary(form.names);
    desk =
        new LiveForm(
            new WrittenApplication(this, form), new Row(), errors, drafts, this::caller, FORM);
    steps.putAll(ApplicationStep.build(this, form));
    title(terms.name());
    lead(
        terms.deadlineOn() == null
            ? ""
            : getTranslation("grant.form.lead", "day", words().day(terms.deadlineOn())));
    add(errors, notices, desk, nav, place, desk.line(), buttons);
    desk.open(opened.id());
    show(ApplicationStep.in(event.getLocation()));
  }

  private Ref ref() {
    return Objects.requireNonNull(ref);
  }

  private ApplicationFields fields() {
    return Objects.requireNonNull(fields);
  }

  private LiveForm desk() {
    return Objects.requireNonNull(desk);
  }

  private ErrorSummary errors() {
    return Objects.requireNonNull(errors);
  }

  private void show(ApplicationStep step) {
    current = step;
    step.remember(this, ref());
    place.removeAll();
    if (step == ApplicationStep.CHECK) {
      place.add(
          new FindingsList(
              applications.check(caller(), ref()), applications.roundOf(caller(), ref()).terms()));
    } else if (step == ApplicationStep.SEND) {
      place.add(
          new H2(getTranslation("grant.step.SEND")),
          new ApplicationFacts(applications.get(caller(), ref()), words(), true),
          fields().confirmed,
          new Notice(Tone.INFO, afterSending(applications.roundOf(caller(), ref()).terms())));
    } else {
      place.add(Objects.requireNonNull(steps.get(step)));
    }
    nav.show(progress());
    showButtons();
  }

  private String afterSending(Terms terms) {
    return terms.decidedBy() == null
        ? getTranslation("grant.form.send.after")
        : getTranslation("grant.form.send.after")
            + " "
            + getTranslation("grant.form.send.answer", "day", words().day(terms.decidedBy()));
  }

  private List<StepNav.Step> progress() {
    List<ApplicationStep> faulty =
        applications.objections(caller(), ref()).stream()
            .map(Reason::field)
            .filter(Objects::nonNull)
            .map(ApplicationStep::of)
            .toList();
    var list = new ArrayList<StepNav.Step>();
    for (ApplicationStep step : ApplicationStep.values()) {
      list.add(
          new StepNav.Step(
              getTranslation("grant.step." + step.name()), step.progress(current, faulty)));
    }
    return list;
  }

  private void showButtons() {
    buttons.removeAll();
    ApplicationStep[] all = ApplicationStep.values();
    if (current == ApplicationStep.SEND) {
      buttons.add(primary("grant.form.send", this::send));
    } else {
      buttons.add(primary("grant.form.next", () -> step(all[current.ordinal() + 1])));
    }
    if (current != ApplicationStep.KIND) {
      buttons.add(secondary("grant.form.back", () -> step(all[current.ordinal() - 1])));
    }
    Button discard = secondary("grant.form.discard", this::askToDiscard);
    discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
    buttons.add(discard);
  }

  /** The next step shows what is saved, so nothing may wait to be chosen. */
  private void step(ApplicationStep next) {
    if (desk().save()) {
      errors().clear();
      show(next);
    }
  }

  private void askToDiscard() {
    Confirmation.ask(
        this,
        "grant.form.discard",
        "grant.form.discard.lost",
        "grant.form.discard.yes",
        () -> {
          applications.discard(caller(), ref());
          done("grant.form.discarded");
          go("applications");
        });
  }

  /** Within a second of the last key. */
  private void typed() {
    if (!sent) {
      desk().typed();
    }
  }

  /** Sent from another tab or by a colleague: what is typed here goes nowhere, and it says so. */
  private void showSent() {
    sent = true;
    errors().clear();
    List.of(nav, desk(), desk().line(), buttons).forEach(part -> part.setVisible(false));
    notices.setVisible(true);
    notices.add(
        new Notice(
            Tone.WARNING,
            getTranslation("grant.form.sent"),
            buttonLink(path("applications/see", ref()), "grant.form.sent.see")));
  }

  private void send() {
    if (!desk().save()) {
      return;
    }
    try {
      applications.submit(caller(), ref(), desk().version());
      go(path("applications/see", ref()));
    } catch (Rejected rejected) {
      show(
          rejected.reasons().stream()
              .map(Reason::field)
              .filter(Objects::nonNull)
              .findFirst()
              .map(ApplicationStep::of)
              .orElse(ApplicationStep.SEND));
      errors().show(rejected.reasons());
    } catch (ChangedMeanwhile changed) {
      desk().changed(desk()::save);
    }
  }

  /** The draft of the application, in which every member of the organisation may write. */
  private final class Row implements LiveForm.Store {
    private static final long serialVersionUID = 1;

    @Override
    public LiveForm.Saved read() {
      Application application = applications.get(caller(), ref());
      return new LiveForm.Saved(
          ApplicationText.write(application.content()),
          application.version(),
          application.savedAt());
    }

    @Override
    public LiveForm.Saved write(long version, Map<String, String> written) {
      Saved kept = applications.save(caller(), ref(), version, ApplicationText.read(written));
      return new LiveForm.Saved(written, kept.version(), kept.at());
    }

    @Override
    public boolean tellsOf(Rejected refusal) {
      if (applications.get(caller(), ref()).state() == ApplicationState.DRAFT) {
        return false;
      }
      showSent();
      return true;
    }
  }
}
