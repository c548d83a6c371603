package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Objects;

/**
 * A few parts of a list or of a page, one of which is shown. Unlike tabs they wrap on a phone.
 *
 * @param <T> by what the view knows a part
 */
public final class FilterChips<T> extends Div {
  private static final long serialVersionUID = 1;

  private final LinkedHashMap<T, NativeButton> chips = new LinkedHashMap<>();
  private final SerializableConsumer<T> chosen;
  private T shown;

  /**
   * @param label what is chosen, for those who do not see it
   * @param first the part that is shown at first
   * @param chosen is told when somebody wants to see another part
   */
  public FilterChips(String label, T first, SerializableConsumer<T> chosen) {
    this.shown = first;
    this.chosen = chosen;
    addClassName("chips");
    getElement().setAttribute("role", "group").setAttribute("aria-label", label);
  }

  /** A part that says how much is in it. */
  public FilterChips<T> part(T part, String name, long count) {
    var number = new Span(String.valueOf(count));
    number.addClassName("chip-count");
    return part(part, new Span(name), number);
  }

  public FilterChips<T> part(T part, String name) {
    return part(part, new Span(name));
  }

  private FilterChips<T> part(T part, Component... name) {
    var chip = new NativeButton();
    chip.addClassName("chip");
    chip.add(name);
    chip.addClickListener(
        click -> {
          show(part);
          chosen.accept(part);
        });
    chips.put(part, chip);
    add(chip);
    show(shown);
    return this;
  }

  public T shown() {
    return shown;
  }

  /** Marks a part as the one that is shown. */
  public void show(T part) {
    shown = part;
    chips.forEach(
        (name, chip) ->
            chip.getElement()
                .setAttribute("aria-pressed", String.valueOf(Objects.equals(name, part))));
  }
}
