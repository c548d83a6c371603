package no.bindeledd.grant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import no.bindeledd.design.Facts;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.Letter;
import no.bindeledd.grant.decision.Reply;
import no.bindeledd.identity.CurrentCaller;

/** An organisation's application after it was sent: where it is, and what the answer was. */
@Route("applications/see")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR"})
public class ApplicationView extends GrantPage implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1;

  private final transient ApplicationService applications;
  private final transient DecisionService decisions;

  ApplicationView(
      CurrentCaller current, ApplicationService applications, DecisionService decisions) {
    super(current);
    this.applications = applications;
    this.decisions = decisions;
    narrow();
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    Ref ref = Ref.parse(parameter);
    Application application = applications.get(caller(), ref);
    title(application.content().title());
    add(badge(application.state()));
    add(new Paragraph(getTranslation("grant.state.applicant." + application.state().name())));
    decisions.reply(caller(), ref).ifPresent(this::addReply);
    boolean pending = ApplicationState.pending().contains(application.state());
    Instant submitted = application.submittedAt();
    if (submitted != null) {
      String receipt =
          getTranslation(
              "grant.see.receipt",
              "number",
              application.number(),
              "when",
              words().moment(submitted));
      add(pending ? new Notice(Tone.SUCCESS, receipt) : new Paragraph(receipt));
    }
    if (pending) {
      add(
          new ApplicationPath(
              application.state(), applications.roundOf(caller(), ref).terms(), words()));
      Button withdraw = secondary("grant.see.withdraw", () -> askToWithdraw(ref));
      withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
      actions(withdraw);
    }
    add(
        new H2(getTranslation("grant.facts.title")),
        new ApplicationFacts(application, words(), true),
        history(applications.history(caller(), ref), "grant.history.municipality"));
  }

  private void addReply(Reply reply) {
    var facts =
        new Facts()
            .fact(
                getTranslation("grant.see.outcome"),
                getTranslation("grant.outcome.done." + reply.decision().outcome().name()));
    if (reply.decision().outcome() == Outcome.GRANTED) {
      facts.fact(
          getTranslation("grant.see.amount"), words().kroner(reply.decision().amountKroner()));
    }
    facts.written(getTranslation("grant.see.reasons"), reply.decision().reasons());
    Letter letter = reply.letter();
    if (letter != null) {
      facts.fact(getTranslation("grant.see.appealUntil"), words().day(letter.appealUntil()));
      facts.written(getTranslation("grant.see.appealBody"), letter.appealBody());
    }
    add(new H2(getTranslation("grant.see.answer")), facts);
  }

  private void askToWithdraw(Ref ref) {
    Confirmation.ask(
        this,
        "grant.see.withdraw",
        "grant.see.withdraw.lost",
        "grant.see.withdraw",
        () -> {
          applications.withdraw(caller(), ref);
          go("applications");
        });
  }
}
