package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * "Why?": the explanation of a suggestion, a score, a refusal or a figure, always in this shape.
 */
public final class WhyDetails extends NativeDetails {
  private static final long serialVersionUID = 1;

  public WhyDetails(Component... explanation) {
    addClassName("why");
    setSummaryText(getTranslation("design.why"));
    var body = new Div(explanation);
    body.addClassName("why-body");
    setContent(body);
  }

  /** Reasons in favour, then reasons against; the sign of each is also said in words. */
  public static WhyDetails reasons(List<String> inFavour, List<String> against) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    String fits = list.getTranslation("design.why.for");
    String fitsNot = list.getTranslation("design.why.against");
    inFavour.forEach(text -> list.add(line("reason-for", Symbol.CHECK, fits, text)));
    against.forEach(text -> list.add(line("reason-against", Symbol.WARNING, fitsNot, text)));
    return new WhyDetails(list);
  }

  private static ListItem line(String css, Symbol symbol, String signText, String text) {
    var sign = new Span(signText + " ");
    sign.addClassName("only-heard");
    var line = new ListItem(symbol.icon(), new Span(sign, new Text(text)));
    line.addClassName(css);
    return line;
  }
}
