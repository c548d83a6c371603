package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;

/**
 * What must be put right, at the top of the page: read out and focused when it appears, each line
 * leads to its field, and each field carries its own message.
 */
public final class ErrorSummary extends Div {
  private static final long serialVersionUID = 1;

  private final FormFields fields;

  public ErrorSummary(FormFields fields) {
    this.fields = fields;
    addClassName("error-summary");
    getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
    setVisible(false);
  }

  /** Shows the reasons here and at their fields; an empty list takes all messages away. */
  public void show(List<Reason> reasons) {
    removeAll();
    fields.mark(reasons);
    setVisible(!reasons.isEmpty());
    if (reasons.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    reasons.forEach(reason -> list.add(new ListItem(line(reason))));
    add(new H2(getTranslation("design.errors.title", "count", reasons.size())), list);
    scrollIntoView();
    getElement().callJsFunction("focus");
  }

  public void clear() {
    show(List.of());
  }

  private Component line(Reason reason) {
    String text = FormFields.text(this, reason);
    if (!fields.knows(reason.field())) {
      return new Span(text);
    }
    var button = new NativeButton(text, click -> fields.focus(reason.field()));
    button.addClassName("error-link");
    return button;
  }
}
