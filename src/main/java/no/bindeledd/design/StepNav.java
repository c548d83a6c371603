package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The steps of a guided form: which are done, where one is, which need correcting. */
public final class StepNav extends Nav {
  private static final long serialVersionUID = 1;

  private final SerializableConsumer<Integer> go;
  private final OrderedList list = new OrderedList();

  /** How far a step has come. */
  public enum Progress {
    DONE,
    CURRENT,
    AHEAD,
    FAULTY
  }

  /** One step: its name, as a person reads it, and how far it has come. */
  public record Step(String name, Progress progress) implements Serializable {}

  /**
   * @param go is told the number of the step that somebody wants to see, from 0
   */
  public StepNav(SerializableConsumer<Integer> go) {
    this.go = go;
    list.addClassName("steps");
    setAriaLabel(getTranslation("design.steps"));
    add(list);
  }

  public void show(List<Step> steps) {
    list.removeAll();
    for (int i = 0; i < steps.size(); i++) {
      list.add(item(i, steps.get(i)));
    }
  }

  private ListItem item(int number, Step step) {
    var mark = new Span();
    mark.addClassName("step-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    if (step.progress() == Progress.DONE) {
      mark.add(Symbol.CHECK.icon());
    } else {
      mark.setText(String.valueOf(number + 1));
    }
    var state = new Span(" (" + getTranslation("design.step." + step.progress().name()) + ")");
    state.addClassName("only-heard");
    var name = new Span(step.name());
    name.addClassName("step-name");
    var item = new ListItem(button(number, mark, name, state));
    item.addClassNames("step", "step-" + step.progress().name().toLowerCase(Locale.ROOT));
    if (step.progress() == Progress.CURRENT) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }

  private NativeButton button(int number, Component... content) {
    var button = new NativeButton();
    button.addClassName("step-button");
    button.add(content);
    button.addClickListener(click -> go.accept(number));

    return button;
  }
}
