package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.ReportedActivity;
import no.bindeledd.activity.TrustService;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;

/** The activities that wait for a first look, are spoken of, or are hidden. */
@Route("reports")
@Menu(title = "activity.reports.title", order = 64, icon = "icon-eye")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class ReportsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient TrustService trust;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  ReportsView(TrustService trust, CurrentCaller caller) {
    this.trust = trust;
    this.caller = caller;
    title(getTranslation("activity.reports.title"));
    lead(getTranslation("activity.reports.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<ReportedActivity> tasks = trust.tasks(caller.get());
    content.removeAll();
    if (tasks.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("activity.reports.empty"),
              getTranslation("activity.reports.empty.why")));
      return;
    }
    var heading = new H2(getTranslation("activity.reports.title"));
    heading.addClassName("only-heard");
    content.add(heading, new CardList(tasks.stream().map(this::card).toList()));
  }

  private Card card(ReportedActivity task) {
    var words = new ActivityWords(this);
    var card =
        new Card(
                new RouterLink(
                    task.title(),
                    ReportView.class,
                    new RouteParameters(ReportView.ACTIVITY, Ids.toText(task.id()))))
            .state(words.badge(task.state(), false))
            .fact(Symbol.PEOPLE, task.organiser());
    if (!task.open().isEmpty()) {
      card.fact(
          Symbol.INBOX, getTranslation("activity.reports.count", "count", task.open().size()));
    }
    if (task.state() == ActivityState.HIDDEN && task.hiddenFor() != null) {
      card.text(getTranslation(task.hiddenFor().textKey()));
    }
    return card;
  }
}
