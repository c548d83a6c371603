package no.bindeledd.operation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.MoreButton;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Question;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.jobs.JobState;
import no.bindeledd.foundation.jobs.JobStatus;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.operation.JobsService;

/** What the portal still has to do by itself; what failed stands first, with its reason. */
@Route("jobs")
@Menu(title = "operation.jobs.title", order = 90, icon = "icon-gear")
@RolesAllowed("SYSTEM_ADMINISTRATOR")
public class JobsView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 25;

  private final transient JobsService jobs;
  private final transient CurrentCaller caller;
  private final Select<String> filter = new Select<>();
  private final Div content = new Div();
  private int shown = PAGE;

  JobsView(JobsService jobs, CurrentCaller caller) {
    this.jobs = jobs;
    this.caller = caller;
    title(getTranslation("operation.jobs.title"));
    lead(getTranslation("operation.jobs.lead"));
    content.addClassName("stack");
    add(filter(), new H2(getTranslation("operation.jobs.heading")), content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  private Component filter() {
    filter.setLabel(getTranslation("operation.jobs.filter"));
    filter.setEmptySelectionAllowed(true);
    filter.setEmptySelectionCaption(getTranslation("operation.jobs.filter.all"));
    filter.setItems(Arrays.stream(JobState.values()).map(Enum::name).toList());
    filter.setItemLabelGenerator(
        name ->
            name == null
                ? getTranslation("operation.jobs.filter.all")
                : getTranslation("operation.jobs.filter." + JobState.valueOf(name).name()));
    filter.addValueChangeListener(
        change -> {
          shown = PAGE;
          refresh();
        });
    return filter;
  }

  private void refresh() {
    JobState state = filter.getValue() == null ? null : JobState.valueOf(filter.getValue());
    int count = jobs.count(caller.get(), state);
    List<JobStatus> some = jobs.list(caller.get(), state, 0, shown);
    content.removeAll();
    if (some.isEmpty()) {
      content.add(
          new EmptyState(
              getTranslation("operation.jobs.empty"), getTranslation("operation.jobs.empty.help")));
      return;
    }
    content.add(new CardList(some.stream().map(this::card).toList()));
    content.add(
        new MoreButton(
            count - some.size(),
            () -> {
              shown += PAGE;
              refresh();
            }));
  }

  private Card card(JobStatus job) {
    var words = new Words(Language.of(getLocale()));
    var card = new Card(title(job)).state(badge(job));
    if (job.fault() != null) {
      card.text(job.fault());
    }
    if (!job.recurring()) {
      card.fact(
          Symbol.FILE,
          getTranslation("operation.jobs.instance", "job", job.job(), "id", job.instance()));
    }
    if (job.state() != JobState.RUNNING) {
      card.fact(
          Symbol.CLOCK, getTranslation("operation.jobs.next", "moment", words.moment(job.next())));
    }
    if (job.lastSuccess() != null) {
      card.fact(
          Symbol.CHECK,
          getTranslation("operation.jobs.lastSuccess", "moment", words.moment(job.lastSuccess())));
    }
    List<Component> actions = actions(job);
    return actions.isEmpty() ? card : card.actions(actions.toArray(Component[]::new));
  }

  private StateBadge badge(JobStatus job) {
    Tone tone =
        switch (job.state()) {
          case WAITING -> Tone.NEUTRAL;
          case RUNNING -> Tone.INFO;
          case FAILED -> Tone.DANGER;
        };
    return new StateBadge(
        getTranslation("operation.jobs.state." + job.state().name(), "times", job.failures()),
        tone);
  }

  private List<Component> actions(JobStatus job) {
    var actions = new ArrayList<Component>();
    boolean failed = job.state() == JobState.FAILED;
    if (job.state() != JobState.RUNNING) {
      String label =
          failed ? getTranslation("operation.jobs.retry") : getTranslation("operation.jobs.runNow");
      actions.add(named(new Button(label, click -> runNow(job)), label, job));
    }
    if (failed && !job.recurring()) {
      String label = getTranslation("operation.jobs.cancel");
      var cancel = named(new Button(label, click -> askBeforeCancel(job)), label, job);
      cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
      actions.add(cancel);
    }
    return actions;
  }

  /** A job that an older version left behind has its technical name only. */
  private String title(JobStatus job) {
    return job.title() == null ? job.job() : getTranslation(job.title());
  }

  /** Many buttons on a page have the same word; who hears them needs to know which is which. */
  private Button named(Button button, String label, JobStatus job) {
    button.setAriaLabel(label + ": " + title(job) + (job.recurring() ? "" : " " + job.instance()));
    return button;
  }

  private void runNow(JobStatus job) {
    jobs.runNow(caller.get(), job.job(), job.instance());
    Notification.show(getTranslation("operation.jobs.started"));
    refresh();
  }

  private void askBeforeCancel(JobStatus job) {
    new Question(
            getTranslation("operation.jobs.cancel.title"),
            getTranslation("operation.jobs.cancel.text", "job", title(job), "id", job.instance()),
            getTranslation("operation.jobs.cancel"),
            getTranslation("operation.jobs.cancel.no"),
            () -> cancel(job))
        .dangerous()
        .open();
  }

  private void cancel(JobStatus job) {
    jobs.cancel(caller.get(), job.job(), job.instance());
    Notification.show(getTranslation("operation.jobs.cancelled"));
    refresh();
  }
}
