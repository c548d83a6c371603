package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.time.Norway;

/** The rules by which people meet, each with its own line of questions. */
final class SeriesField extends CustomField<List<SeriesRule>> {
  private static final long serialVersionUID = 1;
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);
  private static final int SEASON_WEEKS = 12;

  private final Div rows = new Div();
  private final ArrayList<RuleRow> rules = new ArrayList<>();

  /** What has been stays as it is, and nobody need look at it. */
  private transient List<SeriesRule> over = List.of();

  private final transient Clock clock;

  SeriesField(String label, Clock clock) {
    super(List.of());
    this.clock = clock;
    setLabel(label);
    rows.addClassName("stack");
    var more = new Button(getTranslation("activity.form.times.add"), Symbol.PLUS.icon());
    more.addClickListener(
        click -> {
          append(next()).focus();
          updateValue();
        });
    var content = new Div(rows, more);
    content.addClassName("stack");
    add(content);
  }

  /** A season of weekly meetings, from tomorrow. */
  private SeriesRule next() {
    LocalDate tomorrow = Norway.today(clock).plusDays(1);
    return SeriesRule.weekly(tomorrow, 1, Set.of(tomorrow.getDayOfWeek()), SIX, EIGHT)
        .until(tomorrow.plusWeeks(SEASON_WEEKS));
  }

  @Override
  protected List<SeriesRule> generateModelValue() {
    return new Series(
            Stream.concat(over.stream(), rules.stream().map(RuleRow::value))
                .filter(Objects::nonNull)
                .toList(),
            Set.of())
        .rules();
  }

  @Override
  protected void setPresentationValue(List<SeriesRule> value) {
    rules.clear();
    rows.removeAll();
    List<SeriesRule> current = new Series(value, Set.of()).current(Norway.today(clock));
    over = value.stream().filter(rule -> !current.contains(rule)).toList();
    current.forEach(this::append);
  }

  private RuleRow append(SeriesRule rule) {
    var row = new RuleRow(rule, this::changed, this::remove);
    rules.add(row);
    rows.add(row);
    row.tell(Norway.today(clock));
    return row;
  }

  private void changed() {
    rules.forEach(row -> row.tell(Norway.today(clock)));
    updateValue();
  }

  private void remove(RuleRow row) {
    rules.remove(row);
    rows.remove(row);
    updateValue();
    if (!rules.isEmpty()) {
      rules.getLast().focus();
    }
  }

  @Override
  public void focus() {
    if (!rules.isEmpty()) {
      rules.getFirst().focus();
    }
  }
}
