package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * What every view is built in: one heading, a sentence on what the page is for, what can be done
 * here, and below it whatever the view adds. The heading is also the window's title.
 */
public abstract class PageFrame extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final H1 heading = new H1();
  private final Paragraph lead = new Paragraph();
  private final Div actions = new Div();

  protected PageFrame() {
    setId("content");
    addClassName("page");
    heading.getElement().setAttribute("dir", "auto");
    lead.getElement().setAttribute("dir", "auto");
    lead.addClassName("lead");
    lead.setVisible(false);
    actions.addClassName("page-actions");
    actions.setVisible(false);
    var words = new Div(heading, lead);
    words.addClassName("page-top-words");
    var top = new Div(words, actions);
    top.addClassName("page-top");
    add(top);
  }

  /** The page's one heading; also changes the window's title if the page is already shown. */
  protected final void title(String title) {
    heading.setText(title);
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  /** What the page is for, in a sentence or two. */
  protected final void lead(String text) {
    lead.setText(text);
    lead.setVisible(!text.isEmpty());
  }

  /** What can be done with the whole of what is shown; the main thing first. */
  protected final void actions(Component... buttons) {
    actions.removeAll();
    actions.add(buttons);
    actions.setVisible(buttons.length > 0);
  }

  /** For forms and texts: a column as wide as a line should be long. */
  protected final void narrow() {
    addClassName("page-narrow");
  }

  @Override
  public final String getPageTitle() {
    return heading.getText() + " – " + getTranslation("site.name");
  }
}
