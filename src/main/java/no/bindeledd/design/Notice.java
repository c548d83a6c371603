package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something to know before going on. Stays on the page; what passes is a notification. */
public final class Notice extends Div {
  private static final long serialVersionUID = 1;

  public Notice(Tone tone, String text, Component... more) {
    addClassNames("notice", "notice-" + tone.cssName());
    getElement().setAttribute("role", tone == Tone.DANGER ? "alert" : "note");
    add(new Paragraph(text));
    add(more);
  }
}
