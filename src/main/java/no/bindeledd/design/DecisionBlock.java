package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/**
 * Where somebody decides: the facts, the reasons, the buttons, in this order whatever the order of
 * the calls; beside each button stands what happens after pressing it.
 */
public final class DecisionBlock extends Section {
  private static final long serialVersionUID = 1;

  private final Div facts = new Div();
  private final Div reasons = new Div();
  private final Div choices = new Div();

  public DecisionBlock(String question) {
    addClassName("decision");
    facts.addClassName("decision-part");
    reasons.addClassName("decision-part");
    choices.addClassName("decision-choices");
    reasons.setVisible(false);
    choices.setVisible(false);
    facts.add(new H2(question));
    add(facts, reasons, choices);
  }

  public DecisionBlock facts(Component... content) {
    facts.add(content);
    return this;
  }

  public DecisionBlock reasons(Component... content) {
    reasons.add(content);
    reasons.setVisible(true);
    return this;
  }

  public DecisionBlock choice(Button button, String whatHappensThen) {
    var after = new Span(whatHappensThen);
    after.addClassName("decision-after");
    String id = "after-" + UUID.randomUUID();
    after.setId(id);
    button.getElement().setAttribute("aria-describedby", id);
    var choice = new Div(button, after);
    choice.addClassName("decision-choice");
    choices.add(choice);
    choices.setVisible(true);
    return this;
  }
}
