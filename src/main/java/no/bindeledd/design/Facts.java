package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** What is known about a thing: names of facts, and beside each the fact. */
public final class Facts extends DescriptionList {
  private static final long serialVersionUID = 1;

  public Facts() {
    addClassName("facts");
  }

  /** Leaves out a fact that is not known: an empty text. */
  public Facts fact(String name, String text) {
    if (!text.isEmpty()) {
      add(new Term(name), new Description(text));
    }
    return this;
  }

  /** The same for what somebody wrote or is called: it keeps the direction of its own language. */
  public Facts written(String name, String text) {
    if (!text.isEmpty()) {
      var description = new Description(text);
      description.getElement().setAttribute("dir", "auto");
      add(new Term(name), description);
    }
    return this;
  }

  public Facts fact(String name, Component content) {
    add(new Term(name), new Description(content));
    return this;
  }
}
