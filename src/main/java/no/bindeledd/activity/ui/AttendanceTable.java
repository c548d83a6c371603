package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import no.bindeledd.activity.AttendanceMonth;
import no.bindeledd.design.EmptyState;
import no.bindeledd.foundation.text.Language;

/** How many came to an activity, month by month: numbers, and bars to compare them by. */
final class AttendanceTable extends Section {
  private static final long serialVersionUID = 1;

  AttendanceTable(List<AttendanceMonth> months) {
    addClassName("stack");
    if (months.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("activity.figures.empty"),
              getTranslation("activity.figures.empty.why")));
      return;
    }
    var table = new NativeTable();
    table.setCaptionText(getTranslation("activity.figures.title"));
    NativeTableRow head = table.getHead().addRow();
    for (String column : List.of("month", "sessions", "people", "average")) {
      var name = new NativeTableHeaderCell(getTranslation("activity.figures.column." + column));
      name.getElement().setAttribute("scope", "col");
      head.add(name);
    }
    double most = months.stream().mapToDouble(AttendanceMonth::average).max().orElse(1);
    months.forEach(month -> row(table.getBody().addRow(), month, most));
    var scroll = new Div(table);
    scroll.addClassName("table-scroll");
    add(scroll);
  }

  private void row(NativeTableRow row, AttendanceMonth month, double most) {
    var words = new ActivityWords(this).words();
    Locale locale = Language.of(getLocale()).locale();
    var name =
        new NativeTableHeaderCell(
            month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)
                + " "
                + month.month().getYear());
    name.getElement().setAttribute("scope", "row");
    var bar = new Div();
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getStyle().set("inline-size", Math.round(100 * month.average() / Math.max(most, 1)) + "%");
    row.add(name);
    row.add(
        new NativeTableCell(words.number(month.sessions())),
        new NativeTableCell(words.number(month.people())));
    var average = new NativeTableCell(words.decimal(month.average()));
    average.add(bar);
    row.add(average);
  }
}
