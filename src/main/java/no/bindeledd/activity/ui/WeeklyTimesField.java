package no.bindeledd.activity.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import no.bindeledd.activity.WeeklyTime;
import no.bindeledd.design.Symbol;
import org.jspecify.annotations.Nullable;

/** The times of the week at which people meet: a row each, and a button for one more. */
final class WeeklyTimesField extends CustomField<List<WeeklyTime>> {
  private static final long serialVersionUID = 1;

  /** Three choices and the way out stand in one line of a form. */
  private static final String CHOICE = "9rem";

  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  private final Div rows = new Div();
  private final ArrayList<Row> times = new ArrayList<>();

  WeeklyTimesField(String label) {
    super(List.of());
    setLabel(label);
    rows.addClassName("stack");
    var more = new Button(getTranslation("activity.form.times.add"), Symbol.PLUS.icon());
    more.addClickListener(
        click -> {
          append(new WeeklyTime(DayOfWeek.MONDAY, SIX, EIGHT)).day.focus();
          updateValue();
        });
    var content = new Div(rows, more);
    content.addClassName("stack");
    add(content);
  }

  @Override
  protected List<WeeklyTime> generateModelValue() {
    return times.stream().map(Row::value).filter(Objects::nonNull).toList();
  }

  @Override
  protected void setPresentationValue(List<WeeklyTime> value) {
    times.clear();
    rows.removeAll();
    value.forEach(this::append);
  }

  private Row append(WeeklyTime time) {
    var row = new Row(time);
    times.add(row);
    rows.add(row);
    return row;
  }

  private void remove(Row row) {
    times.remove(row);
    rows.remove(row);
    updateValue();
    focusLast();
  }

  private void focusLast() {
    if (!times.isEmpty()) {
      times.getLast().day.focus();
    }
  }

  @Override
  public void focus() {
    if (!times.isEmpty()) {
      times.getFirst().day.focus();
    }
  }

  /** One time of the week. */
  private final class Row extends Div {
    private static final long serialVersionUID = 1;

    private final Select<DayOfWeek> day = new Select<>();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();

    Row(WeeklyTime time) {
      var words = new ActivityWords(this).words();
      addClassName("row");
      day.setLabel(getTranslation("activity.form.times.day"));
      day.setItems(DayOfWeek.values());
      day.setItemLabelGenerator(words::weekday);
      day.setValue(time.day());
      day.setWidth(CHOICE);
      clock(from, "activity.form.times.from", time.from());
      clock(to, "activity.form.times.to", time.to());
      var gone = new Button(Symbol.CLOSE.icon(), click -> WeeklyTimesField.this.remove(this));
      gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      gone.setAriaLabel(getTranslation("activity.form.times.remove"));
      day.addValueChangeListener(this::changed);
      from.addValueChangeListener(this::changed);
      to.addValueChangeListener(this::changed);
      add(day, from, to, gone);
    }

    private void clock(TimePicker field, String labelKey, LocalTime time) {
      field.setLabel(getTranslation(labelKey));
      field.setStep(Duration.ofMinutes(15));
      field.setLocale(Locale.UK); // twenty-four hours in every language
      field.setValue(time);
      field.setWidth(CHOICE);
    }

    private void changed(HasValue.ValueChangeEvent<?> event) {
      if (event.isFromClient()) {
        updateValue();
      }
    }

    /** Null while something is missing. */
    private @Nullable WeeklyTime value() {
      DayOfWeek weekday = day.getValue();
      LocalTime begins = from.getValue();
      LocalTime ends = to.getValue();
      return weekday == null || begins == null || ends == null
          ? null
          : new WeeklyTime(weekday, begins, ends);
    }
  }
}
