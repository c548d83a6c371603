package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.Participant;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.FilterChips;
import no.bindeledd.design.HistoryList;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** One activity: its state and the next step, its sessions, who comes, what happened to it. */
@Route("activities/:municipality/:activity")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class ActivityView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ActivityService activities;
  private final transient OwnActivityService own;
  private final transient SessionService sessions;
  private final transient SignUpService signUps;
  private final transient SessionDesk desk;
  private final transient CurrentCaller caller;
  private final Section body = new Section();

  /** What can be looked at. */
  enum Part {
    SESSIONS,
    PEOPLE,
    PREVIEW
  }

  ActivityView(
      ActivityService activities,
      OwnActivityService own,
      SessionService sessions,
      SignUpService signUps,
      SessionDesk desk,
      CurrentCaller caller) {
    this.activities = activities;
    this.own = own;
    this.sessions = sessions;
    this.signUps = signUps;
    this.desk = desk;
    this.caller = caller;
    body.addClassName("stack");
    add(body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(Routes.key(event.getRouteParameters()));
  }

  private void show(ActivityKey key) {
    Activity a = own.get(caller.get(), key.municipality(), key.id());
    String name = a.content().title();
    title(name.isBlank() ? getTranslation("activity.untitled") : name);
    lead(getTranslation("activity.next." + a.state().name()));
    Integer capacity = a.content().capacity();
    boolean full =
        a.state() == ActivityState.PUBLISHED && capacity != null && a.placesTaken() >= capacity;
    body.removeAll();
    body.add(new ActivityWords(this).badge(a.state(), full));
    switch (a.state()) {
      case DRAFT -> {
        actions(edit(key));
        body.add(publication(a));
      }
      case PUBLISHED -> {
        actions(edit(key), cancel(a));
        body.add(parts(a));
      }
      case CANCELLED, ENDED -> {
        actions();
        body.add(parts(a));
      }
    }
    var history = own.history(caller.get(), key.municipality(), key.id());
    body.add(
        new HistoryList(
            history.changes(),
            "activity.history.",
            id -> history.names().getOrDefault(id, getTranslation("activity.history.somebody"))));
  }

  private Button edit(ActivityKey key) {
    return new Button(
        getTranslation("activity.edit"),
        Symbol.EDIT.icon(),
        click ->
            UI.getCurrent()
                .navigate(ActivityFormView.class, Routes.to(key.municipality(), key.id())));
  }

  /** What the public will see, what is missing, and the one button. */
  private Component publication(Activity a) {
    PublicActivity preview;
    try {
      preview = own.preview(caller.get(), a.municipality(), a.id());
    } catch (Rejected incomplete) {
      var complete =
          new Button(
              getTranslation("activity.publish.complete"),
              click ->
                  UI.getCurrent()
                      .navigate(ActivityFormView.class, Routes.to(a.municipality(), a.id())));
      complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      return new DecisionBlock(getTranslation("activity.publish.notReady"))
          .facts(
              new Paragraph(getTranslation("activity.publish.missing")),
              reasons(incomplete.reasons()))
          .choice(complete, getTranslation("activity.publish.complete.then"));
    }
    var decision =
        new DecisionBlock(getTranslation("activity.publish.question"))
            .facts(new ActivityPreview(preview));
    var publish = new Button(getTranslation("activity.publish"), click -> publish(a, decision));
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return decision.choice(publish, getTranslation("activity.publish.then"));
  }

  private UnorderedList reasons(List<Reason> reasons) {
    var list = new UnorderedList();
    reasons.forEach(r -> list.add(new ListItem(getTranslation(r.key(), (Object) r.values()))));
    return list;
  }

  private void publish(Activity a, DecisionBlock decision) {
    try {
      activities.publish(caller.get(), a.municipality(), a.id(), a.version());
    } catch (Rejected rejected) {
      decision.reasons(reasons(rejected.reasons()));
      return;
    } catch (ChangedMeanwhile somebodySavedSince) {
      show(new ActivityKey(a.municipality(), a.id()));
      throw somebodySavedSince;
    }
    show(new ActivityKey(a.municipality(), a.id()));
  }

  private Button cancel(Activity a) {
    var cancel =
        new Button(
            getTranslation("activity.cancel"),
            click ->
                new CancelDialog(
                        getTranslation("activity.cancel.question"),
                        getTranslation("activity.cancel.then", "count", a.placesTaken()),
                        getTranslation("activity.cancel"),
                        reason -> {
                          activities.cancel(caller.get(), a.municipality(), a.id(), reason);
                          show(new ActivityKey(a.municipality(), a.id()));
                        })
                    .open());
    cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    return cancel;
  }

  private Component parts(Activity a) {
    var key = new ActivityKey(a.municipality(), a.id());
    List<Participant> people = signUps.whoComes(caller.get(), a.municipality(), a.id());
    var shown = new Div(new SessionList(sessions, desk, caller, a, () -> show(key)));
    var parts =
        new FilterChips<>(
            getTranslation("activity.parts"),
            Part.SESSIONS,
            part -> {
              shown.removeAll();
              shown.add(
                  switch (part) {
                    case SESSIONS -> new SessionList(sessions, desk, caller, a, () -> show(key));
                    case PEOPLE -> people(people);
                    case PREVIEW ->
                        new Div(
                            new H2(getTranslation("activity.tab.preview")),
                            new ActivityPreview(
                                own.preview(caller.get(), a.municipality(), a.id())));
                  });
            });
    parts.part(Part.SESSIONS, getTranslation("activity.tab.sessions"));
    parts.part(Part.PEOPLE, getTranslation("activity.tab.people"), people.size());
    parts.part(Part.PREVIEW, getTranslation("activity.tab.preview"));
    return new Div(parts, shown);
  }

  private Component people(List<Participant> people) {
    if (people.isEmpty()) {
      return new EmptyState(
          getTranslation("activity.people.empty"), getTranslation("activity.people.empty.why"));
    }
    var words = new ActivityWords(this).words();
    var list = new UnorderedList();
    list.addClassName("card-meta");
    for (Participant person : people) {
      list.add(
          new ListItem(
              getTranslation(
                  "activity.people.line",
                  "name",
                  person.name(),
                  "day",
                  words.date(Norway.local(person.since()).toLocalDate()))));
    }
    var section = new Section(new H2(getTranslation("activity.people.title")), list);
    section.addClassName("stack");
    return section;
  }
}
