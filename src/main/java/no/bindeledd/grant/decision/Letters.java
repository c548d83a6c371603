package no.bindeledd.grant.decision;

import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Applicant;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.application.data.ApplicationRepository;
import no.bindeledd.grant.decision.data.DecisionRepository;
import no.bindeledd.grant.round.Round;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells an applicant of a decision, in their form of Norwegian: the outcome, the reasons, the right
 * to appeal and the last day for it (Public Administration Act §§24–25, 27).
 */
@Component
class Letters {
  private final DecisionRepository decisions;
  private final ApplicationRepository applications;
  private final MunicipalityService municipalities;
  private final Dispatch dispatch;

  Letters(
      DecisionRepository decisions,
      ApplicationRepository applications,
      MunicipalityService municipalities,
      Dispatch dispatch) {
    this.decisions = decisions;
    this.applications = applications;
    this.municipalities = municipalities;
    this.dispatch = dispatch;
  }

  /** In the transaction of the decision: there is a letter if and only if there is a decision. */
  void send(Application application, Round round, Decision decision) {
    Applicant applicant = applications.applicant(application.ref());
    AppealPeriod period = AppealPeriod.after(decision.decidedAt(), round.terms());
    String appealBody = round.terms().appealBody() == null ? "" : round.terms().appealBody();
    var letter =
        new Letter(
            applicant.languageForm(),
            decision.decidedAt(),
            period.arrivesOn(),
            period.appealUntil(),
            appealBody);
    String template = template(decision.outcome());
    decisions.insert(application.ref(), template, letter);
    String to = applicant.letterEmail();
    if (to == null) {
      return; // it stands in the portal, to be read and printed
    }
    var words = new Words(letter.language());
    dispatch.send(
        Message.email(
                to,
                template,
                letter.language(),
                Map.ofEntries(
                    Map.entry("organisation", applicant.organisationName()),
                    Map.entry("title", application.content().title()),
                    Map.entry("round", round.terms().name()),
                    Map.entry("number", application.number()),
                    Map.entry("applied", words.kroner(application.content().amountOrZero())),
                    Map.entry("amount", words.kroner(decision.amountKroner())),
                    Map.entry("reasons", new Message.Lines(decision.reasons())),
                    Map.entry("appealUntil", words.date(letter.appealUntil())),
                    Map.entry("appealWeeks", round.terms().appealWeeks()),
                    Map.entry("appealBody", appealBody),
                    Map.entry(
                        "municipality",
                        municipalities
                            .get(Caller.ANYONE, application.ref().municipality())
                            .name())))
            .fromMunicipality(application.ref().municipality())
            .once("grant-letter:" + application.number()));
  }

  private static String template(Outcome outcome) {
    return switch (outcome) {
      case GRANTED -> "grant-letter-granted";
      case REFUSED -> "grant-letter-refused";
      case DISMISSED -> "grant-letter-dismissed";
    };
  }
}
