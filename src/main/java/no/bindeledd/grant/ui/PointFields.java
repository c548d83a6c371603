package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.TextForm;
import no.bindeledd.grant.round.Criterion;

/** A field for each criterion that counts, with what the points mean. */
final class PointFields extends Div implements TextForm {
  private static final long serialVersionUID = 1;

  private final Map<String, RadioButtonGroup<Integer>> groups = new LinkedHashMap<>();
  private boolean filling;

  PointFields(List<Criterion> criteria, boolean open, FormFields names) {
    addClassName("stack");
    criteria.forEach(criterion -> add(field(criterion, open, names)));
  }

  /** Points by criterion id as this form writes them. */
  static Map<String, String> text(List<Criterion> criteria, Map<Long, Integer> points) {
    var fields = new LinkedHashMap<String, String>();
    criteria.forEach(c -> fields.put(c.code().name(), Objects.toString(points.get(c.id()), "")));
    return fields;
  }

  static Map<Long, Integer> points(List<Criterion> criteria, Map<String, String> fields) {
    var points = new HashMap<Long, Integer>();
    for (Criterion criterion : criteria) {
      String given = fields.getOrDefault(criterion.code().name(), "");
      if (!given.isEmpty()) {
        points.put(criterion.id(), Integer.valueOf(given));
      }
    }
    return points;
  }

  void onChange(SerializableRunnable typed) {
    groups
        .values()
        .forEach(
            group ->
                group.addValueChangeListener(
                    change -> {
                      if (!filling) {
                        typed.run();
                      }
                    }));
  }

  private Div field(Criterion criterion, boolean open, FormFields names) {
    String code = criterion.code().name();
    var group = new RadioButtonGroup<Integer>(label(code));
    group.setItems(IntStream.rangeClosed(Criterion.LOWEST, Criterion.HIGHEST).boxed().toList());
    group.setHelperText(getTranslation("grant.round.weight", "weight", criterion.weight()));
    group.setReadOnly(!open);
    groups.put(code, group);
    names.add(code, group);
    var anchors =
        new UnorderedList(
            new ListItem(getTranslation("grant.anchor.low." + code)),
            new ListItem(getTranslation("grant.anchor.middle." + code)),
            new ListItem(getTranslation("grant.anchor.high." + code)));
    anchors.addClassName("rubric-anchors");
    var field = new Div(group, anchors);
    field.addClassNames("card", "rubric");
    return field;
  }

  @Override
  public Map<String, String> read() {
    var fields = new LinkedHashMap<String, String>();
    groups.forEach((code, group) -> fields.put(code, Objects.toString(group.getValue(), "")));
    return fields;
  }

  @Override
  public void show(Map<String, String> version) {
    filling = true;
    groups.forEach(
        (code, group) -> {
          String given = version.getOrDefault(code, "");
          group.setValue(given.isEmpty() ? null : Integer.valueOf(given));
        });
    filling = false;
  }

  @Override
  public String label(String field) {
    return getTranslation("grant.criterion." + field);
  }

  @Override
  public String words(String field, String value) {
    return value;
  }
}
