package no.bindeledd.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.Map;
import no.bindeledd.design.Card;
import no.bindeledd.design.Symbol;
import no.bindeledd.organisation.exchange.FieldChange;
import no.bindeledd.organisation.exchange.ImportFate;
import no.bindeledd.organisation.exchange.ImportRow;
import no.bindeledd.organisation.exchange.SheetField;
import no.bindeledd.organisation.exchange.Verdict;

/** A row of a list and what it would come to; of one that is like another somebody chooses. */
final class ImportRowCard {
  private final Component where;
  private final boolean isOpen;
  private final SerializableBiConsumer<Long, Boolean> choose;

  /**
   * @param isOpen whether anything can be chosen yet
   */
  ImportRowCard(Component where, boolean isOpen, SerializableBiConsumer<Long, Boolean> choose) {
    this.where = where;
    this.isOpen = isOpen;
    this.choose = choose;
  }

  Card of(ImportRow row) {
    Verdict verdict = row.verdict();
    String name = row.name().isBlank() ? say("administration.import.noName") : row.name();
    var card =
        new Card(name)
            .state(ImportWords.badge(where, verdict.fate()))
            .fact(Symbol.FILE, say("administration.import.line", "line", row.line()));
    row.values().entrySet().stream()
        .filter(cell -> cell.getKey() == SheetField.NUMBER || cell.getKey() == SheetField.EMAIL)
        .forEach(cell -> card.fact(symbol(cell.getKey()), cell.getValue()));
    if (verdict.fate() == ImportFate.HERE) {
      card.text(say("administration.import.here"));
    }
    if (!verdict.changes().isEmpty() || !verdict.reasons().isEmpty()) {
      card.add(lines(verdict));
    }
    Verdict.Alike alike = verdict.alike();
    if (alike != null) {
      card.text(
          where.getTranslation(
              "administration.import.alike." + alike.by().name(), "name", alike.name()));
      card.actions(choice(row, name));
    }
    return card;
  }

  private UnorderedList lines(Verdict verdict) {
    var lines = new UnorderedList();
    for (FieldChange change : verdict.changes()) {
      lines.add(
          line(
              where.getTranslation(
                  "administration.import.change",
                  (Object)
                      Map.of(
                          "field", ImportWords.field(where, change.field()),
                          "before", ImportWords.value(where, change.field(), change.before()),
                          "after", ImportWords.value(where, change.field(), change.after())))));
    }
    verdict
        .reasons()
        .forEach(
            reason ->
                lines.add(
                    line(
                        where.getTranslation(reason.key(), (Object) Map.copyOf(reason.values())))));
    return lines;
  }

  private static ListItem line(String text) {
    var words = new Span(text);
    words.getElement().setAttribute("dir", "auto");
    return new ListItem(words);
  }

  private Checkbox choice(ImportRow row, String name) {
    var choice = new Checkbox(say("administration.import.another"), row.bringIn());
    choice.setAriaLabel(say("administration.import.another") + ": " + name);
    choice.setEnabled(isOpen);
    choice.addValueChangeListener(event -> choose.accept(row.id(), event.getValue()));
    return choice;
  }

  private static Symbol symbol(SheetField field) {
    return field == SheetField.EMAIL ? Symbol.MAIL : Symbol.BUILDING;
  }

  private String say(String key) {
    return where.getTranslation(key);
  }

  private String say(String key, String name, Object value) {
    return where.getTranslation(key, name, value);
  }
}
