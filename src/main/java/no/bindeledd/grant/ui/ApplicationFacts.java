package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import no.bindeledd.design.Facts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.BankAccount;
import no.bindeledd.grant.application.BudgetLine;
import org.jspecify.annotations.Nullable;

/** An application to be read. */
final class ApplicationFacts extends Div {
  private static final long serialVersionUID = 1;

  /**
   * @param withBank whether the reader has use for account number and signatory
   */
  ApplicationFacts(Application application, Words words, boolean withBank) {
    addClassName("application");
    ApplicationContent content = application.content();
    var facts = new Facts();
    facts.fact(getTranslation("grant.fact.number"), application.number());
    facts.written(getTranslation("grant.fact.organisation"), application.organisationName());
    if (content.kind() != null) {
      facts.fact(
          getTranslation("grant.fact.kind"), getTranslation("grant.kind." + content.kind().name()));
    }
    if (content.goal() != null) {
      facts.fact(
          getTranslation("grant.fact.goal"), getTranslation("grant.goal." + content.goal().name()));
    }
    facts.fact(getTranslation("grant.fact.amount"), words.kroner(content.amountOrZero()));
    add(facts);
    written("summary", content.summary());
    written("targetGroup", content.targetGroup());
    written("plan", content.plan());
    written("partners", content.partners());
    var figures = new Facts();
    fact(figures, "participants", content.participants());
    fact(figures, "volunteers", content.volunteers());
    fact(figures, "hours", content.hours());
    fact(figures, "members", content.members());
    if (withBank) {
      figures.written(getTranslation("grant.fact.signatory"), content.signatory());
      figures.written(
          getTranslation("grant.fact.bankAccount"), BankAccount.pretty(content.bankAccount()));
    }
    if (figures.getChildren().findAny().isPresent()) {
      add(figures);
    }
    add(new H2(getTranslation("grant.field.budget")));
    addBudget(content, words);
  }

  private void addBudget(ApplicationContent content, Words words) {
    for (BudgetLine.Side side : BudgetLine.Side.values()) {
      boolean costs = side == BudgetLine.Side.COST;
      var sums = new Facts();
      sums.addClassNames("sums", "total");
      content.budget().lines().stream()
          .filter(line -> line.side() == side)
          .forEach(
              line ->
                  sums.fact(
                      line.description(),
                      words.kroner(line.amountKroner() == null ? 0 : line.amountKroner())));
      if (!costs) {
        sums.fact(getTranslation("grant.budget.applied"), words.kroner(content.amountOrZero()));
      }
      sums.fact(
          getTranslation("grant.budget.total"),
          words.kroner(
              costs
                  ? content.budget().costsKroner()
                  : content.budget().otherIncomesKroner() + content.amountOrZero()));
      add(new H3(getTranslation("grant.budget.side." + side.name())), sums);
    }
  }

  /** In the applicant's own lines. */
  private void written(String field, String text) {
    if (!text.isBlank()) {
      var paragraph = new Paragraph(text);
      paragraph.addClassName("written");
      paragraph.getElement().setAttribute("dir", "auto");
      add(new H3(getTranslation("grant.fact." + field)), paragraph);
    }
  }

  private void fact(Facts facts, String field, @Nullable Object value) {
    facts.fact(getTranslation("grant.fact." + field), Objects.toString(value, ""));
  }
}
