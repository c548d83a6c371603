package no.bindeledd.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.Series;
import no.bindeledd.design.DateField;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;

/**
 * Days without a meeting: the holidays that the rules hit are offered with ticks, other days are
 * added by hand.
 */
final class DaysOffField extends CustomField<Set<LocalDate>> {
  private static final long serialVersionUID = 1;

  private final CheckboxGroup<LocalDate> days = new CheckboxGroup<>();
  private final DateField other = new DateField(getTranslation("activity.form.daysOff.other"));

  /** Chosen days that the rules do not hit now; they may again. */
  private final HashSet<LocalDate> elsewhere = new HashSet<>();

  private final transient Clock clock;

  DaysOffField(String label, Clock clock) {
    super(Set.of());
    this.clock = clock;
    setLabel(label);
    days.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    days.getElement().setAttribute("aria-label", label);
    days.setItemLabelGenerator(this::name);
    days.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            updateValue();
          }
        });
    var add =
        new Button(
            getTranslation("activity.form.daysOff.add"),
            Symbol.PLUS.icon(),
            click -> other.getOptionalValue().ifPresent(this::addDay));
    var line = new Div(other, add);
    line.addClassName("row");
    var content = new Div(days, line);
    content.addClassName("stack");
    add(content);
  }

  private String name(LocalDate day) {
    String date = new ActivityWords(this).words().day(day);
    return Holiday.on(day)
        .map(
            h ->
                getTranslation(
                    "activity.form.daysOff.holiday",
                    "name",
                    getTranslation(h.textKey()),
                    "day",
                    date))
        .orElse(date);
  }

  private void addDay(LocalDate day) {
    Set<LocalDate> chosen = new TreeSet<>(days.getValue());
    chosen.add(day);
    Set<LocalDate> shown = new TreeSet<>(days.getListDataView().getItems().toList());
    shown.add(day);
    show(shown, chosen);
    other.clear();
    updateValue();
  }

  /** Offers the holidays that these rules hit from today on. */
  void offer(Series series) {
    LocalDate today = Norway.today(clock);
    LocalDate end = today.plusDays(Series.DAYS_AHEAD);
    Set<LocalDate> chosen = new TreeSet<>(getValue());
    Set<LocalDate> shown = new TreeSet<>(chosen);
    shown.removeIf(day -> day.isBefore(today));
    Set<LocalDate> met = series.days(today, end);
    Holiday.between(today, end).keySet().stream().filter(met::contains).forEach(shown::add);
    show(shown, chosen);
  }

  private void show(Set<LocalDate> shown, Set<LocalDate> chosen) {
    days.setItems(shown);
    days.setVisible(!shown.isEmpty());
    elsewhere.clear();
    elsewhere.addAll(chosen);
    elsewhere.removeAll(shown);
    chosen.retainAll(shown);
    days.setValue(chosen);
  }

  @Override
  protected Set<LocalDate> generateModelValue() {
    var all = new HashSet<>(elsewhere);
    all.addAll(days.getValue());
    return Set.copyOf(all);
  }

  @Override
  protected void setPresentationValue(Set<LocalDate> value) {
    show(new TreeSet<>(value), new TreeSet<>(value));
  }
}
