package no.bindeledd.administration.ui;

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
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;

/** What the registers say of organisations in the municipality, and nobody has looked at yet. */
@Route("register-tasks")
@Menu(title = "administration.registerTasks.title", order = 66, icon = "icon-inbox")
@RolesAllowed("COORDINATOR")
public class RegisterTasksView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient RegisterTaskService tasks;
  private final transient CurrentCaller caller;
  private final Div content = new Div();

  RegisterTasksView(RegisterTaskService tasks, CurrentCaller caller) {
    this.tasks = tasks;
    this.caller = caller;
    title(getTranslation("administration.registerTasks.title"));
    lead(getTranslation("administration.registerTasks.lead"));
    content.addClassName("page-content");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<RegisterTask> open = tasks.open(caller.get());
    content.removeAll();
    if (open.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("administration.registerTasks.empty"),
              getTranslation("administration.registerTasks.empty.why")));
      return;
    }
    content.add(
        new H2(
            getTranslation(
                "administration.registerTasks.heading", "count", tasks.countOpen(caller.get()))),
        new CardList(open.stream().map(this::card).toList()));
  }

  private Card card(RegisterTask task) {
    var words = new Words(Language.of(getLocale()));
    return new Card(
            new RouterLink(
                task.name(),
                RegisterTaskView.class,
                new RouteParameters(RegisterTaskView.TASK, Ids.toText(task.id()))))
        .state(
            new StateBadge(
                getTranslation("organisation.register.task." + task.kind().name()), Tone.WARNING))
        .fact(
            Symbol.CALENDAR,
            getTranslation(
                "administration.registerTasks.since",
                "day",
                words.day(task.createdAt().atZone(Norway.ZONE).toLocalDate())));
  }
}
