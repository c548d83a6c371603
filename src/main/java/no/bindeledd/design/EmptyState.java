package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Where nothing is yet: what will be here, why it is useful, and the first step. */
public final class EmptyState extends Div {
  private static final long serialVersionUID = 1;

  /**
   * @param firstStep a button or link; none where the first step is somebody else's
   */
  public EmptyState(String whatWillBeHere, String whyUseful, Component... firstStep) {
    addClassName("empty-state");
    var title = new H2(whatWillBeHere);
    title.addClassName("empty-state-title");
    add(title, new Paragraph(whyUseful));
    add(firstStep);
  }
}
