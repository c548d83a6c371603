package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;

/** Tells an organiser what a coordinator wants changed before the public sees their activity. */
final class FirstLookNotice extends Div {
  private static final long serialVersionUID = 1;

  FirstLookNotice(String why) {
    var said = new Paragraph(why);
    said.addClassName("written");
    said.getElement().setAttribute("dir", "auto");
    add(new Notice(Tone.WARNING, getTranslation("activity.look.note.organiser"), said));
  }
}
