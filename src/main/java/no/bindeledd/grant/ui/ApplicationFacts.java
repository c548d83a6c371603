package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
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
    addClassName("stack");
    ApplicationContent content = application.content();
    var facts = new Facts();
    facts.fact(getTranslation("grant.fact.number"), application.number());
    facts.fact(getTranslation("grant.fact.organisation"), application.organisationName());
    if (content.kind() != null) {
      facts.fact(
          getTranslation("grant.field.kind"),
          getTranslation("grant.kind." + content.kind().name()));
    }
    if (content.goal() != null) {
      facts.fact(
          getTranslation("grant.field.goal"),
          getTranslation("grant.goal." + content.goal().name()));
    }
    facts.fact(getTranslation("grant.field.amount"), words.kroner(content.amountOrZero()));
    fact(facts, "summary", content.summary());
    fact(facts, "targetGroup", content.targetGroup());
    fact(facts, "participants", content.participants());
    fact(facts, "volunteers", content.volunteers());
    fact(facts, "hours", content.hours());
    fact(facts, "members", content.members());
    fact(facts, "plan", content.plan());
    fact(facts, "partners", content.partners());
    if (withBank) {
      fact(facts, "signatory", content.signatory());
      fact(facts, "bankAccount", BankAccount.pretty(content.bankAccount()));
    }
    add(facts, new H2(getTranslation("grant.field.budget")));
    addBudget(content, words);
  }

  private void addBudget(ApplicationContent content, Words words) {
    for (BudgetLine.Side side : BudgetLine.Side.values()) {
      var list = new UnorderedList();
      content.budget().lines().stream()
          .filter(line -> line.side() == side)
          .forEach(line -> list.add(new ListItem(text(line, words))));
      if (side == BudgetLine.Side.INCOME) {
        list.add(
            new ListItem(
                getTranslation("grant.budget.applied")
                    + ": "
                    + words.kroner(content.amountOrZero())));
      }
      add(new Paragraph(getTranslation("grant.budget.side." + side.name())), list);
    }
  }

  private static String text(BudgetLine line, Words words) {
    Long kroner = line.amountKroner();
    return line.description() + ": " + words.kroner(kroner == null ? 0 : kroner);
  }

  private void fact(Facts facts, String field, @Nullable Object value) {
    facts.fact(getTranslation("grant.field." + field), Objects.toString(value, ""));
  }
}
