package no.bindeledd.activity.web;

import java.util.Map;
import no.bindeledd.activity.AttendanceList;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;

/** What a template says to a helper who ticks names. */
public record ListPage(AttendanceList list) {

  public String title() {
    return list.title();
  }

  public String when(Words words) {
    return words.moment(list.session().from());
  }

  public String ref(AttendanceList.Line line) {
    return Ids.toText(line.account());
  }

  public String note(AttendanceList.Line line, LanguageTexts t) {
    return line.bySelf() ? t.get("activity.ticks.bySelf") : "";
  }

  public String state(LanguageTexts t) {
    Integer attended = list.attended();
    if (!list.isOpen()) {
      return t.get("activity.ticks.closed");
    }
    return attended == null
        ? t.get("activity.ticks.nobodyYet")
        : t.get("activity.attended", Map.of("count", attended));
  }
}
