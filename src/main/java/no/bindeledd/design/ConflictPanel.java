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
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import no.bindeledd.foundation.data.ChangedMeanwhile;

/**
 * For the second of two writers ({@link ChangedMeanwhile}), be it another person or the same one in
 * another window: both versions of each field that the other changed, and the choice between them.
 * Where both wrote, what this person wrote is chosen at first; where only the other did, what they
 * wrote; nothing counts before this person has said so. What only this person changed stays without
 * a question. Not to be seen while there is nothing to choose.
 */
public final class ConflictPanel extends Section {
  private static final long serialVersionUID = 1;

  private final TextForm form;
  private final Div fields = new Div();
  private final LinkedHashMap<String, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();
  private Map<String, String> base = Map.of();
  private Map<String, String> mine = Map.of();
  private Map<String, String> theirs = Map.of();
  private SerializableRunnable chosen = () -> {};

  /** Whose version of a field counts. */
  public enum Side {
    MINE,
    THEIRS
  }

  public ConflictPanel(TextForm form) {
    this.form = form;
    addClassNames("conflict", "notice", "notice-warning");
    fields.addClassName("stack");
    setVisible(false);
  }

  /** Whether somebody has yet to choose; until then nothing of the form may be saved. */
  public boolean isOpen() {
    return isVisible();
  }

  /**
   * Shows what stands in the form beside what the other has saved. If the other changed nothing
   * else than this person did, there is nothing to choose.
   *
   * @param base what both began with
   * @param theirs what is saved now
   * @param chosen is told when the form holds what was chosen
   */
  public void open(
      Map<String, String> base, Map<String, String> theirs, SerializableRunnable chosen) {
    close();
    this.base = Map.copyOf(base);
    this.theirs = Map.copyOf(theirs);
    this.chosen = chosen;
    refresh();
    if (choices.isEmpty()) {
      chosen.run();
      return;
    }
    var head =
        new Div(
            new H2(getTranslation("design.conflict.title")),
            new Paragraph(getTranslation("design.conflict.help")));
    head.getElement().setAttribute("role", "alert");
    var save = new Button(getTranslation("design.conflict.choose"), click -> choose());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var actions = new Div(save);
    actions.addClassName("row");
    add(head, fields, actions);
    setVisible(true);
    scrollIntoView();
  }

  public void close() {
    setVisible(false);
    choices.clear();
    fields.removeAll();
    removeAll();
  }

  /** Somebody wrote on instead of choosing: what they write now is shown, and chosen. */
  public void typed() {
    refresh();
  }

  private void refresh() {
    Map<String, String> before = mine;
    mine = new LinkedHashMap<>(form.read());
    var chosenBefore = new LinkedHashMap<>(choices);
    choices.clear();
    fields.removeAll();
    for (String name : mine.keySet()) {
      String own = of(mine, name);
      String other = of(theirs, name);
      RadioButtonGroup<Side> old = chosenBefore.get(name);
      if (old != null && own.equals(of(before, name))) {
        add(name, own, other, old.getValue());
      } else if (!other.equals(own) && !other.equals(of(base, name))) {
        add(name, own, other, own.equals(of(base, name)) ? Side.THEIRS : Side.MINE);
      }
    }
  }

  private static String of(Map<String, String> version, String name) {
    return version.getOrDefault(name, "");
  }

  private void add(String name, String own, String other, Side side) {
    var choice = new RadioButtonGroup<Side>(form.label(name));
    choice.setItems(Side.values());
    choice.setRenderer(
        new ComponentRenderer<>(s -> version(name, s, s == Side.MINE ? own : other)));
    choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    choice.setValue(side);
    choice.addClassName("conflict-field");
    choices.put(name, choice);
    fields.add(choice);
  }

  private Div version(String name, Side side, String text) {
    var whose = new Span(getTranslation("design.conflict." + side.name()));
    whose.addClassName("history-what");
    String words = text.isEmpty() ? "" : form.words(name, text);
    var value = new Div(words.isBlank() ? getTranslation("design.conflict.empty") : words);
    value.addClassName("conflict-value");
    return new Div(whose, value);
  }

  /** Their version goes into the form where it was chosen; all else stays as it stands there. */
  private void choose() {
    var merged = new LinkedHashMap<>(form.read());
    choices.forEach(
        (name, choice) -> {
          if (choice.getValue() == Side.THEIRS) {
            merged.put(name, of(theirs, name));
          }
        });
    close();
    form.show(merged);
    chosen.run();
  }
}
