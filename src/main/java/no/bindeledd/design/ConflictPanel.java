package no.bindeledd.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.ChangedMeanwhile;

/**
 * For the second of two writers ({@link ChangedMeanwhile}): both versions of each field that
 * differs, and the choice between them. Nothing is lost; until somebody chooses otherwise, what
 * they wrote themselves stays. The view reads the new version before and saves on it afterwards.
 */
public final class ConflictPanel extends Section {
  private static final long serialVersionUID = 1;

  private final LinkedHashMap<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();

  /** Whose version of a field counts. */
  public enum Side {
    MINE,
    THEIRS
  }

  /**
   * A field in both versions, as people read them.
   *
   * @param name by which the view knows it
   */
  public record Version(String name, String label, String mine, String theirs)
      implements Serializable {
    boolean differs() {
      return !mine.equals(theirs);
    }
  }

  /**
   * @param fields equal ones are left out
   * @param chosen is told, for each field that differs, whose version counts
   */
  public ConflictPanel(List<Version> fields, SerializableConsumer<Map<String, Side>> chosen) {
    addClassNames("conflict", "notice", "notice-warning");
    getElement().setAttribute("role", "alert");
    var title = new H2(getTranslation("design.conflict.title"));
    add(title, new Paragraph(getTranslation("design.conflict.help")));
    fields.stream().filter(Version::differs).forEach(this::add);
    var save =
        new Button(getTranslation("design.conflict.choose"), click -> chosen.accept(sides()));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var actions = new Div(save);
    actions.addClassName("row");
    add(actions);
  }

  private void add(Version field) {
    var choice = new RadioButtonGroup<Side>(field.label());
    choice.setItems(Side.values());
    choice.setRenderer(
        new ComponentRenderer<>(
            side -> version(side, side == Side.MINE ? field.mine() : field.theirs())));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setValue(Side.MINE);
    choices.put(field.name(), choice);
    choice.addClassName("conflict-field");
    add(choice);
  }

  private Div version(Side side, String text) {
    var whose = new Span(getTranslation("design.conflict." + side.name()));
    whose.addClassName("history-what");
    String shown = text.isBlank() ? getTranslation("design.conflict.empty") : text;
    var value = new Div(shown);
    value.addClassName("conflict-value");
    return new Div(whose, value);
  }

  private Map<String, Side> sides() {
    var sides = new LinkedHashMap<String, Side>();
    choices.forEach((name, choice) -> sides.put(name, choice.getValue()));
    return sides;
  }
}
