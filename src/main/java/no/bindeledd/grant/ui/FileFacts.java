package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import no.bindeledd.design.Facts;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.DecisionFile;

/** The facts on which a recommendation or a decision rests. */
final class FileFacts {
  private FileFacts() {}

  static Div of(GrantPage where, DecisionFile file) {
    var facts =
        new Facts()
            .fact(
                where.getTranslation("grant.file.remaining"),
                where.words().kroner(file.remainingKroner()))
            .fact(
                where.getTranslation("grant.file.screening"),
                file.answers().stream()
                    .filter(answer -> !answer.remark().isBlank())
                    .map(Answer::remark)
                    .collect(Collectors.joining("; ")));
    var recommendation = file.recommendation();
    if (recommendation != null) {
      facts.fact(
          where.getTranslation("grant.file.recommendation"),
          where.getTranslation("grant.outcome." + recommendation.outcome().name())
              + (recommendation.outcome() == Outcome.GRANTED
                  ? ", " + where.words().kroner(recommendation.amountKroner())
                  : ""));
      facts.written(where.getTranslation("grant.see.reasons"), recommendation.reasons());
    }
    var both = new Div(new ApplicationFacts(file.application(), where.words(), false), facts);
    both.addClassName("stack");
    return both;
  }
}
