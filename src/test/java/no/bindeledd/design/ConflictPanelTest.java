package no.bindeledd.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.design.ConflictPanel.Side;
import org.junit.jupiter.api.Test;

/** Two versions of one form: what is asked, what is chosen at first, and what comes of it. */
class ConflictPanelTest extends BrowserlessTest {
  private final Form form = new Form();
  private final ConflictPanel panel = new ConflictPanel(form);
  private final List<String> told = new ArrayList<>();

  @Test
  void onlyWhatTheOtherChangedIsAskedAndMyOwnStaysUntilIChooseOtherwise() {
    open(
        version("title", "Før", "place", "Før", "price", "10", "day", "man"),
        version("title", "Min", "place", "Før", "price", "20", "day", "man"),
        version("title", "Din", "place", "Der", "price", "10", "day", "man"));
    assertThat(labels()).containsExactly("TITLE", "PLACE");
    assertThat(field("TITLE").getValue()).isEqualTo(Side.MINE);
    assertThat(field("PLACE").getValue()).as("where I left it alone").isEqualTo(Side.THEIRS);
    assertThat(told).isEmpty();

    choose();
    assertThat(form.fields)
        .isEqualTo(version("title", "Min", "place", "Der", "price", "20", "day", "man"));
    assertThat(told).containsExactly("chosen");
    assertThat(panel.isOpen()).isFalse();
  }

  @Test
  void theOtherVersionIsTakenWhereItIsChosen() {
    open(version("title", "Før"), version("title", "Min"), version("title", "Din"));
    field("TITLE").setValue(Side.THEIRS);
    choose();
    assertThat(form.fields).isEqualTo(version("title", "Din"));
  }

  @Test
  void whereBothWroteTheSameThereIsNothingToChoose() {
    open(version("title", "Før"), version("title", "Vår"), version("title", "Vår"));
    assertThat(panel.isOpen()).isFalse();
    assertThat(told).containsExactly("chosen");
  }

  @Test
  void whatIsWrittenOnIsShownAndChosenAndOtherChoicesStay() {
    open(
        version("title", "Før", "place", "Før"),
        version("title", "Min", "place", "Her"),
        version("title", "Din", "place", "Der"));
    field("TITLE").setValue(Side.THEIRS);
    field("PLACE").setValue(Side.THEIRS);
    form.fields = version("title", "Min nye", "place", "Her");
    panel.typed();
    assertThat(field("TITLE").getValue()).isEqualTo(Side.MINE);
    assertThat(field("PLACE").getValue()).isEqualTo(Side.THEIRS);
    choose();
    assertThat(form.fields).isEqualTo(version("title", "Min nye", "place", "Der"));
  }

  private void open(
      Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
    UI.getCurrent().add(panel);
    form.fields = mine;
    panel.open(base, theirs, () -> told.add("chosen"));
  }

  private List<String> labels() {
    return find(RadioButtonGroup.class, panel).all().stream()
        .map(RadioButtonGroup::getLabel)
        .toList();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Side> field(String label) {
    return find(RadioButtonGroup.class, panel).all().stream()
        .filter(group -> label.equals(group.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private void choose() {
    find(Button.class, panel).single().click();
  }

  private static Map<String, String> version(String... namesAndValues) {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static final class Form implements TextForm {
    private static final long serialVersionUID = 1;

    private Map<String, String> fields = Map.of();

    @Override
    public Map<String, String> read() {
      return fields;
    }

    @Override
    public void show(Map<String, String> version) {
      fields = version;
    }

    @Override
    public String label(String field) {
      return field.toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String words(String field, String value) {
      return value;
    }
  }
}
