package no.bindeledd.design;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Function;
import no.bindeledd.foundation.data.Change;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;

/** What happened with a thing, newest first: what, why, when, and who. Stands at the page's end. */
public final class HistoryList extends Section {
  private static final long serialVersionUID = 1;

  /**
   * @param keyPrefix of the module's texts for its actions, ending in a dot: an action {@code
   *     PUBLISH} under {@code activity.history.} reads {@code activity.history.PUBLISH}
   * @param nameOf what to call an account; the program's own changes need none
   */
  public HistoryList(List<Change> changes, String keyPrefix, Function<Long, String> nameOf) {
    var list = new OrderedList();
    list.addClassName("history");
    changes.forEach(change -> list.add(item(change, keyPrefix, nameOf)));
    add(new H2(getTranslation("design.history")), list);
  }

  private ListItem item(Change change, String keyPrefix, Function<Long, String> nameOf) {
    var what = new Paragraph(getTranslation(keyPrefix + change.action()));
    what.addClassName("history-what");
    var item = new ListItem(what);
    if (change.reason() != null) {
      item.add(new Paragraph(getTranslation(change.reason())));
    }
    Long account = change.account();
    String who =
        account == null ? getTranslation("design.history.byProgram") : nameOf.apply(account);
    String moment = new Words(Language.of(getLocale())).moment(change.at());
    var when = new Paragraph(getTranslation("design.history.line", "moment", moment, "who", who));
    when.addClassName("history-when");
    item.add(when);
    return item;
  }
}
