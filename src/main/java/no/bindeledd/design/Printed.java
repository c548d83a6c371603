package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * What is read and never changes, such as a card with its reasons: looks as the components that it
 * is printed from, but is one node of the session and of the message to the browser rather than
 * forty. Whatever is text stays text, whoever wrote it. Nobody hears a click in it; plain links in
 * it work.
 */
public final class Printed extends Component {
  private static final long serialVersionUID = 1;
  private static final String CONTENT = "innerHTML";

  private Printed(Element element) {
    super(element);
  }

  /** The components are not needed any more afterwards. */
  public static Printed of(Component component) {
    org.jsoup.nodes.Element print = print(component);
    var printed = new Printed(new Element(print.normalName()));
    print.attributes().forEach(a -> printed.getElement().setAttribute(a.getKey(), a.getValue()));
    printed.getElement().setProperty(CONTENT, print.html());
    return printed;
  }

  /** Prints something else in the same place, of which only what is inside is taken. */
  public void reprint(Component component) {
    getElement().setProperty(CONTENT, print(component).html());
  }

  /** Prints each part of a container; what is added to it afterwards is as alive as ever. */
  static <C extends Component & HasComponents> C inside(C container) {
    List<Component> parts = container.getChildren().toList();
    container.removeAll();
    parts.forEach(part -> container.add(of(part)));
    return container;
  }

  private static org.jsoup.nodes.Element print(Component component) {
    var paper = new Document("");
    // Line breaks between inline elements would be seen as spaces.
    paper.outputSettings().prettyPrint(false);
    var print = (org.jsoup.nodes.Element) ElementUtil.toJsoup(paper, component.getElement());
    paper.appendChild(print);
    return print;
  }
}
