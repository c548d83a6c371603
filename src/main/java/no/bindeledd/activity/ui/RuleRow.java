package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bindeledd.activity.Repeat;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.design.DateField;
import no.bindeledd.design.Symbol;
import org.jspecify.annotations.Nullable;

/** One rule of a series: how often, which days, what time, until when; and what that means. */
final class RuleRow extends Div {
  private static final long serialVersionUID = 1;
  private static final int WHICH = 4;
  private static final int LONGEST_MONTH = 31;

  private final Select<Repeat> repeat = new Select<>();
  private final Select<Integer> every = new Select<>();
  private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
  private final Select<Integer> date = new Select<>();
  private final Select<Integer> which = new Select<>();
  private final Select<DayOfWeek> weekday = new Select<>();
  private final TimePicker from = new TimePicker();
  private final TimePicker to = new TimePicker();
  private final DateField first = new DateField(getTranslation("activity.form.startsOn"));
  private final Select<Ending> ending = new Select<>();
  private final DateField until = new DateField(getTranslation("activity.form.endsOn"));
  private final IntegerField times = new IntegerField(getTranslation("activity.form.number"));
  private final Paragraph meaning = new Paragraph();
  private String unit = unit(Repeat.WEEKLY);

  /** How a rule ends. */
  enum Ending {
    UNTIL,
    TIMES,
    NEVER
  }

  /**
   * @param changed somebody changed something
   * @param gone somebody wants it away
   */
  RuleRow(SeriesRule rule, SerializableRunnable changed, SerializableConsumer<RuleRow> gone) {
    addClassName("rule");
    getElement().setAttribute("role", "group");
    choices();
    show(rule);
    var remove =
        new Button(
            getTranslation("activity.form.times.remove"),
            Symbol.CLOSE.icon(),
            click -> gone.accept(this));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    add(line(repeat, every, date, which, weekday), days, line(from, to));
    add(line(first, ending, until, times), meaning, remove);
    Stream.<HasValue<?, ?>>of(
            repeat, every, days, date, which, weekday, from, to, first, ending, until, times)
        .forEach(
            field ->
                field.addValueChangeListener(
                    event -> {
                      if (event.isFromClient()) {
                        fit();
                        changed.run();
                      }
                    }));
    fit();
  }

  private static Div line(Component... fields) {
    var line = new Div(fields);
    line.addClassName("row");
    return line;
  }

  private void choices() {
    var words = new ActivityWords(this).words();
    choice(repeat, "activity.form.repeat", List.of(Repeat.values()));
    repeat.setItemLabelGenerator(r -> getTranslation(r.textKey()));
    choice(every, "activity.form.every", numbers(SeriesRule.MOST_EVERY));
    every.setItemLabelGenerator(n -> getTranslation("activity.every." + unit, "every", n));
    choice(date, "activity.form.date", withLast(LONGEST_MONTH));
    date.setItemLabelGenerator(n -> getTranslation("activity.form.date.name", "place", n));
    choice(which, "activity.form.which", withLast(WHICH));
    which.setItemLabelGenerator(n -> getTranslation("activity.form.which.name", "place", n));
    choice(weekday, "activity.form.times.day", List.of(DayOfWeek.values()));
    weekday.setItemLabelGenerator(words::weekday);
    choice(ending, "activity.form.ending", List.of(Ending.values()));
    ending.setItemLabelGenerator(e -> getTranslation("activity.ending." + e.name()));
    days.setLabel(getTranslation("activity.form.times.days"));
    days.setItems(DayOfWeek.values());
    days.setItemLabelGenerator(words::weekday);
    clock(from, getTranslation("activity.form.times.from"));
    clock(to, getTranslation("activity.form.times.to"));
    times.setMin(1);
    times.setMax(1000);
    times.setStepButtonsVisible(true);
  }

  private <T> void choice(Select<T> field, String labelKey, List<T> items) {
    field.setLabel(getTranslation(labelKey));
    field.setItems(items);
  }

  private static List<Integer> numbers(int most) {
    return IntStream.rangeClosed(1, most).boxed().toList();
  }

  private static List<Integer> withLast(int most) {
    return Stream.concat(numbers(most).stream(), Stream.of(SeriesRule.LAST)).toList();
  }

  /** Twenty-four hours in every language. */
  static void clock(TimePicker field, String label) {
    field.setLabel(label);
    field.setStep(Duration.ofMinutes(15));
    field.setLocale(Locale.UK);
  }

  private static String unit(@Nullable Repeat repeat) {
    return switch (repeat == null ? Repeat.WEEKLY : repeat) {
      case ONCE, DAILY -> "DAY";
      case WEEKLY -> "WEEK";
      case MONTHLY_DATE, MONTHLY_WEEKDAY -> "MONTH";
    };
  }

  private void show(SeriesRule rule) {
    boolean ofMonth = rule.repeat() == Repeat.MONTHLY_WEEKDAY;
    repeat.setValue(rule.repeat());
    every.setValue(rule.every());
    days.setValue(
        rule.repeat() == Repeat.WEEKLY ? rule.days() : Set.of(rule.first().getDayOfWeek()));
    date.setValue(
        rule.repeat() == Repeat.MONTHLY_DATE ? rule.place() : rule.first().getDayOfMonth());
    which.setValue(ofMonth ? rule.place() : 1);
    weekday.setValue(ofMonth ? rule.weekdays().getFirst() : rule.first().getDayOfWeek());
    from.setValue(rule.from());
    to.setValue(rule.to());
    first.setValue(rule.first());
    until.setValue(rule.until());
    times.setValue(rule.times());
    ending.setValue(
        rule.until() != null ? Ending.UNTIL : rule.times() != null ? Ending.TIMES : Ending.NEVER);
  }

  /** Only what the way of coming back asks for is there. */
  private void fit() {
    Repeat how = repeat.getValue();
    countIn(unit(how));
    boolean comesBack = how != Repeat.ONCE;
    every.setVisible(comesBack);
    days.setVisible(how == Repeat.WEEKLY);
    date.setVisible(how == Repeat.MONTHLY_DATE);
    which.setVisible(how == Repeat.MONTHLY_WEEKDAY);
    weekday.setVisible(how == Repeat.MONTHLY_WEEKDAY);
    ending.setVisible(comesBack);
    until.setVisible(comesBack && ending.getValue() == Ending.UNTIL);
    times.setVisible(comesBack && ending.getValue() == Ending.TIMES);
    first.setLabel(getTranslation(comesBack ? "activity.form.startsOn" : "activity.form.onlyDay"));
  }

  /** Other words for the same number; new items forget what was chosen. */
  private void countIn(String newUnit) {
    if (!newUnit.equals(unit)) {
      unit = newUnit;
      Integer chosen = every.getValue();
      every.setItems(numbers(SeriesRule.MOST_EVERY));
      every.setValue(chosen);
    }
  }

  /** Says what the rule means; empty while something is missing. */
  void tell(LocalDate today) {
    SeriesRule rule = value();
    meaning.setText(
        rule == null
            ? getTranslation("activity.form.times.incomplete")
            : new ActivityWords(this).series().line(rule, today));
    getElement().setAttribute("aria-label", meaning.getText());
  }

  void focus() {
    repeat.focus();
  }

  /** Null while something is missing. */
  @Nullable SeriesRule value() {
    LocalDate begins = first.getValue();
    LocalTime starts = from.getValue();
    LocalTime ends = to.getValue();
    Repeat how = repeat.getValue();
    Integer step = every.getValue();
    if (begins == null || starts == null || ends == null || how == null || step == null) {
      return null;
    }
    SeriesRule endless = endless(how, begins, step, starts, ends);
    if (endless == null || how == Repeat.ONCE) {
      return endless;
    }
    LocalDate last = until.getValue();
    Integer number = times.getValue();
    return switch (ending.getValue()) {
      case NEVER -> endless;
      case UNTIL -> last == null ? null : endless.until(last);
      case TIMES -> number == null ? null : endless.times(number);
    };
  }

  private @Nullable SeriesRule endless(
      Repeat how, LocalDate begins, int step, LocalTime starts, LocalTime ends) {
    return switch (how) {
      case ONCE -> SeriesRule.once(begins, starts, ends);
      case DAILY -> SeriesRule.daily(begins, step, starts, ends);
      case WEEKLY ->
          days.isEmpty() ? null : SeriesRule.weekly(begins, step, days.getValue(), starts, ends);
      case MONTHLY_DATE -> SeriesRule.monthly(begins, step, date.getValue(), starts, ends);
      case MONTHLY_WEEKDAY ->
          SeriesRule.monthly(begins, step, which.getValue(), weekday.getValue(), starts, ends);
    };
  }
}
