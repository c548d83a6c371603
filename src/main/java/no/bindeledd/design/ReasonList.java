package no.bindeledd.design;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.foundation.lifecycle.Reason;

/** What stands in the way, one line each, where no field is at hand to say it at. */
public final class ReasonList extends UnorderedList {
  private static final long serialVersionUID = 1;

  public ReasonList(List<Reason> reasons) {
    reasons.forEach(reason -> add(new ListItem(FormFields.text(this, reason))));
  }
}
