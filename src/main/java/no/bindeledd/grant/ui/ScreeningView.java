package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.screening.Screening;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** An officer goes through the conditions of one application. */
@Route("grants/screening")
@RolesAllowed("GRANTS_OFFICER")
public class ScreeningView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient ScreeningService screening;
  private final transient DecisionService decisions;
  private final transient ConflictService conflicts;
  private final transient RoundService rounds;
  private final FormFields names = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(names);
  private final Div content = new Div();
  private final List<RuleAnswer> rules = new ArrayList<>();

  ScreeningView(
      CurrentCaller current,
      ScreeningService screening,
      DecisionService decisions,
      ConflictService conflicts,
      RoundService rounds) {
    super(current);
    this.screening = screening;
    this.decisions = decisions;
    this.conflicts = conflicts;
    this.rounds = rounds;
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    show(Ref.parse(parameter));
  }

  private void show(Ref ref) {
    Screening shown = screening.get(caller(), ref);
    title(shown.application().content().title());
    lead(shown.application().organisationName());
    content.removeAll();
    content.add(
        badge(shown.application().state()),
        new H2(getTranslation("grant.facts.title")),
        new ApplicationFacts(shown.application(), words(), true),
        rules(shown));
    ApplicationState state = shown.application().state();
    if (state == ApplicationState.SUBMITTED || state == ApplicationState.UNDER_SCREENING) {
      content.add(decision(shown));
    }
    content.add(
        new ConflictForm(
            this,
            kind -> {
              conflicts.declare(caller(), ref, kind);
              go(path("grants/round", shown.application().round()));
            }),
        history(shown.history(), "grant.history.somebody"));
  }

  private Div rules(Screening shown) {
    var terms = rounds.get(caller(), shown.application().round()).terms();
    boolean open =
        shown.application().state() == ApplicationState.SUBMITTED
            || shown.application().state() == ApplicationState.UNDER_SCREENING;
    var list = new Div(new H2(getTranslation("grant.screening.rules")));
    list.addClassName("stack");
    var store = new Row(shown.application().ref());
    rules.clear();
    shown.findings().stream()
        .filter(Finding::isRelevant)
        .map(
            finding ->
                new RuleAnswer(
                    finding, answerTo(finding.rule(), shown).orElse(null), terms, open, store))
        .forEach(rules::add);
    rules.forEach(rule -> list.add(names.add(rule.rule().name(), rule)));
    return list;
  }

  private static Optional<Answer> answerTo(EligibilityRule rule, Screening shown) {
    return shown.answers().stream().filter(a -> a.rule() == rule).findFirst();
  }

  private DecisionBlock decision(Screening shown) {
    Ref ref = shown.application().ref();
    Button approve = primary("grant.screening.approve", () -> finish(ref, true));
    Button dismiss = secondary("grant.screening.dismiss", () -> askToDismiss(ref));
    dismiss.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return new DecisionBlock(getTranslation("grant.screening.question"))
        .choice(approve, getTranslation("grant.screening.approve.after"))
        .choice(dismiss, getTranslation("grant.screening.dismiss.after"));
  }

  private void askToDismiss(Ref ref) {
    Confirmation.ask(
        this,
        "grant.screening.dismiss",
        "grant.screening.dismiss.after",
        "grant.screening.dismiss",
        () -> finish(ref, false));
  }

  private void finish(Ref ref, boolean approve) {
    Optional<RuleAnswer> contested = rules.stream().filter(RuleAnswer::isContested).findFirst();
    if (contested.isPresent()) {
      contested.get().scrollIntoView();
      return;
    }
    try {
      if (approve) {
        screening.approve(caller(), ref);
      } else {
        decisions.dismiss(
            caller(), ref, rules.stream().map(RuleAnswer::seen).filter(Objects::nonNull).toList());
      }
      errors.clear();
      done(approve ? "grant.screening.approved" : "grant.screening.dismissed");
      show(ref);
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
    } catch (ChangedMeanwhile changed) {
      show(ref);
      errors.show(List.of(Reason.of("grant.screening.changed")));
    }
  }

  /** The answers, which every officer of the municipality may give. */
  private final class Row implements RuleAnswer.Store {
    private static final long serialVersionUID = 1;

    private final Ref ref;

    Row(Ref ref) {
      this.ref = ref;
    }

    @Override
    public boolean keep(@Nullable Answer seen, Answer answer) {
      return attempt(errors, () -> screening.answer(caller(), ref, seen, answer));
    }

    @Override
    public @Nullable Answer present(EligibilityRule rule) {
      return answerTo(rule, screening.get(caller(), ref)).orElse(null);
    }
  }
}
