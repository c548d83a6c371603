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
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Notice;
import no.bindeledd.design.SavedLine;
import no.bindeledd.design.StepNav;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationContent;
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

  private final transient ApplicationService applications;
  private final StepNav nav = new StepNav(number -> show(ApplicationStep.values()[number]));
  private final Map<ApplicationStep, Component> steps = new EnumMap<>(ApplicationStep.class);
  private final Div place = new Div();
  private final Div conflict = new Div();
  private final Div buttons = new Div();
  private final SavedLine saved = new SavedLine();
  private @Nullable Ref ref;
  private @Nullable ApplicationFields fields;
  private @Nullable ErrorSummary errors;
  private ApplicationStep current = ApplicationStep.KIND;
  private long version;
  private boolean conflicting;
  private boolean sent;

  ApplicationFormView(CurrentCaller current, ApplicationService applications) {
    super(current);
    this.applications = applications;
    narrow();
    buttons.addClassName("row");
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
    version = application.version();
    var form = new ApplicationFields(this, terms.kinds(), terms.goals(), this::save);
    form.set(application.content());
    fields = form;
    errors = new ErrorSummary(form.names);
    steps.putAll(ApplicationStep.build(this, form));
    title(terms.name());
    lead(
        terms.deadlineOn() == null
            ? ""
            : getTranslation("grant.form.lead", "day", words().day(terms.deadlineOn())));
    add(errors, conflict, nav, place, saved, buttons);
    saved.saved(application.savedAt());
    show(ApplicationStep.in(event.getLocation()));
  }

  private Ref ref() {
    return Objects.requireNonNull(ref);
  }

  private ApplicationFields fields() {
    return Objects.requireNonNull(fields);
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

  private void step(ApplicationStep next) {
    save();
    if (!sent) {
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

  /** Within a second of the last key; nothing is saved while two versions stand side by side. */
  private void save() {
    if (conflicting || sent) {
      return;
    }
    ApplicationContent mine = fields().get();
    try {
      Saved kept = applications.save(caller(), ref(), version, mine);
      version = kept.version();
      saved.saved(kept.at());
    } catch (ChangedMeanwhile changed) {
      showBoth(mine);
    } catch (Rejected rejected) {
      if (applications.get(caller(), ref()).state() == ApplicationState.DRAFT) {
        saved.failed();
        errors().show(rejected.reasons());
      } else {
        showSent();
      }
    }
  }

  /** Sent from another tab or by a colleague: what is typed here goes nowhere, and it says so. */
  private void showSent() {
    sent = true;
    errors().clear();
    List.of(nav, saved, buttons).forEach(part -> part.setVisible(false));
    conflict.removeAll();
    conflict.add(
        new Notice(
            Tone.WARNING,
            getTranslation("grant.form.sent"),
            buttonLink(path("applications/see", ref()), "grant.form.sent.see")));
  }

  private void showBoth(ApplicationContent mine) {
    Application theirs = applications.get(caller(), ref());
    version = theirs.version();
    if (theirs.content().equals(mine)) {
      saved.saved(theirs.savedAt());
      return;
    }
    conflicting = true;
    saved.failed();
    conflict.removeAll();
    conflict.add(
        new ConflictPanel(
            ApplicationVersions.compare(this, mine, theirs.content()),
            sides -> {
              conflicting = false;
              conflict.removeAll();
              fields().set(ApplicationVersions.merge(mine, theirs.content(), sides));
              save();
            }));
  }

  private void send() {
    save();
    if (conflicting || sent) {
      return;
    }
    try {
      applications.submit(caller(), ref(), version);
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
      showBoth(fields().get());
    }
  }
}
