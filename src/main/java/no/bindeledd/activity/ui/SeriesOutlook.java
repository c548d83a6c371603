package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.Series;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.time.Norway;

/** What rules come to, while they are written: the next sessions, and what looks like a slip. */
final class SeriesOutlook extends Div {
  private static final long serialVersionUID = 1;
  private static final int NEXT = 5;

  /** More than one a day for most of a year. */
  private static final int MANY = 300;

  private final transient Clock clock;

  SeriesOutlook(Clock clock) {
    this.clock = clock;
    addClassName("stack");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(Series series) {
    removeAll();
    if (series.rules().isEmpty()) {
      return;
    }
    List<PlannedSession> ahead = series.after(clock.instant());
    if (ahead.isEmpty()) {
      add(new Notice(Tone.WARNING, getTranslation("activity.outlook.none")));
      return;
    }
    LocalDate today = Norway.today(clock);
    if (series.startsOn() != null && series.startsOn().isBefore(today)) {
      add(new Notice(Tone.INFO, getTranslation("activity.outlook.past")));
    }
    if (ahead.size() > MANY) {
      add(new Notice(Tone.WARNING, getTranslation("activity.outlook.many", "count", ahead.size())));
    }
    var words = new ActivityWords(this).series();
    var next = new OrderedList();
    ahead.stream()
        .limit(NEXT)
        .forEach(session -> next.add(new ListItem(words.when(session.from(), session.to()))));
    add(new Paragraph(getTranslation("activity.outlook.next", "count", ahead.size())), next);
  }
}
