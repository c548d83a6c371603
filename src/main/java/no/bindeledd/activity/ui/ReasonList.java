package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;

/** What stands in the way, a line each. */
final class ReasonList extends UnorderedList {
  private static final long serialVersionUID = 1;

  ReasonList(List<Reason> reasons) {
    reasons.forEach(r -> add(new ListItem(getTranslation(r.key(), (Object) r.values()))));
  }
}
