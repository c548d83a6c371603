package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bindeledd.activity.HoursTotal;
import org.jspecify.annotations.Nullable;

/** Confirmed hours: each activity's months and sum, and the sum of the year. */
final class HoursTable extends Section {
  private static final long serialVersionUID = 1;

  private final boolean bare;

  HoursTable(List<HoursTotal> totals) {
    addClassName("stack");
    bare = totals.isEmpty();
    if (bare) {
      add(new Paragraph(getTranslation("activity.hours.totals.none")));
      return;
    }
    var table = new NativeTable();
    table.setCaptionText(getTranslation("activity.hours.caption"));
    NativeTableRow head = table.getHead().addRow();
    for (String column : List.of("activity", "month", "hours", "reports")) {
      var name = new NativeTableHeaderCell(getTranslation("activity.hours.column." + column));
      name.getElement().setAttribute("scope", "col");
      head.add(name);
    }
    totals.forEach(
        t -> row(table.getBody().addRow(), t.title(), month(t.month()), t.minutes(), t.reports()));
    var months = new TreeMap<YearMonth, Long>();
    totals.forEach(t -> months.merge(t.month(), t.minutes(), Long::sum));
    String all = getTranslation("activity.hours.all");
    months.forEach(
        (month, minutes) -> row(table.getBody().addRow(), all, month(month), minutes, null));
    Map<String, Long> years = new LinkedHashMap<>();
    totals.forEach(t -> years.merge(t.title(), t.minutes(), Long::sum));
    String whole = getTranslation("activity.hours.wholeYear");
    years.forEach((title, minutes) -> row(table.getBody().addRow(), title, whole, minutes, null));
    row(
        table.getFoot().addRow(),
        all,
        whole,
        totals.stream().mapToLong(HoursTotal::minutes).sum(),
        totals.stream().mapToInt(HoursTotal::reports).sum());
    var scroll = new Div(table);
    scroll.addClassName("table-scroll");
    add(scroll);
  }

  boolean isBare() {
    return bare;
  }

  private String month(YearMonth month) {
    LocalDate first = month.atDay(1);
    return new ActivityWords(this).words().month(first);
  }

  private void row(
      NativeTableRow row, String title, String when, long minutes, @Nullable Integer reports) {
    var words = new ActivityWords(this).words();
    var name = new NativeTableHeaderCell(title);
    name.getElement().setAttribute("scope", "row").setAttribute("dir", "auto");
    row.add(name);
    row.add(
        new NativeTableCell(when),
        new NativeTableCell(HoursWords.decimal(this, minutes)),
        new NativeTableCell(reports == null ? "" : words.number(reports)));
  }
}
