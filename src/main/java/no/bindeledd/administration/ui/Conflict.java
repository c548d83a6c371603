package no.bindeledd.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashMap;
import java.util.Map;
import no.bindeledd.design.ConflictPanel;

/** The second of two writers of a form sees both versions, and nothing is lost. */
final class Conflict {
  private Conflict() {}

  /**
   * @param label what a field is called
   * @param shown how the content of a field reads
   * @param chosen is told what each field shall say
   */
  static void show(
      Div where,
      Map<String, String> mine,
      Map<String, String> theirs,
      SerializableFunction<String, String> label,
      SerializableBiFunction<String, String, String> shown,
      SerializableConsumer<Map<String, String>> chosen) {
    var fields =
        mine.keySet().stream()
            .map(
                name ->
                    new ConflictPanel.Version(
                        name,
                        label.apply(name),
                        shown.apply(name, mine.getOrDefault(name, "")),
                        shown.apply(name, theirs.getOrDefault(name, ""))))
            .toList();
    var panel =
        new ConflictPanel(
            fields,
            sides -> {
              var all = new HashMap<>(mine);
              sides.forEach(
                  (name, side) -> {
                    if (side == ConflictPanel.Side.THEIRS) {
                      all.put(name, theirs.getOrDefault(name, ""));
                    }
                  });
              where.removeAll();
              chosen.accept(all);
            });
    where.removeAll();
    where.add(panel);
    panel.scrollIntoView();
  }
}
