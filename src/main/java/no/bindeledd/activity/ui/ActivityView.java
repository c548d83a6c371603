package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.FirstLookService;
import no.bindeledd.activity.NeighbourShareService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.PlaceDeskService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.activity.TrustService;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.FilterChips;
import no.bindeledd.design.HistoryList;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.ReasonList;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
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
  private final transient AttendanceService attendance;
  private final transient TrustService trust;
  private final transient FirstLookService looks;
  private final transient NeighbourShareService shares;
  private final transient TranslationService translations;
  private final transient SessionDesk desk;
  private final transient PlaceDeskService places;
  private final transient SeasonDesk seasons;
  private final transient PublicationDesk publications;
  private final transient ActivityPapers papers;
  private final transient TemplateDesk templates;
  private final transient HelpersDesk helpers;
  private final transient CurrentCaller caller;
  private final Section body = new Section();
  private Part shown = Part.SESSIONS;

  /** What can be looked at. */
  enum Part {
    SESSIONS,
    PEOPLE,
    HELPERS,
    FIGURES,
    LANGUAGES,
    PREVIEW
  }

  ActivityView(
      ActivityService activities,
      OwnActivityService own,
      SessionService sessions,
      SignUpService signUps,
      AttendanceService attendance,
      TrustService trust,
      FirstLookService looks,
      NeighbourShareService shares,
      TranslationService translations,
      SessionDesk desk,
      PlaceDeskService places,
      SeasonDesk seasons,
      PublicationDesk publications,
      ActivityPapers papers,
      TemplateDesk templates,
      HelpersDesk helpers,
      CurrentCaller caller) {
    this.activities = activities;
    this.own = own;
    this.sessions = sessions;
    this.signUps = signUps;
    this.attendance = attendance;
    this.trust = trust;
    this.looks = looks;
    this.shares = shares;
    this.translations = translations;
    this.desk = desk;
    this.places = places;
    this.seasons = seasons;
    this.publications = publications;
    this.papers = papers;
    this.templates = templates;
    this.helpers = helpers;
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
    body.removeAll();
    body.add(new ActivityWords(this).badge(a.state(), a.isFull()));
    switch (a.state()) {
      case DRAFT -> {
        actions(edit(key), new ShareButton(shares, caller, key));
        var note = looks.note(caller.get(), key.municipality(), key.id());
        note.ifPresent(why -> body.add(new FirstLookNotice(why)));
        publications.notice(this, a, () -> show(key)).ifPresent(body::add);
        body.add(publication(a));
        if (!a.content().kind().isPlacement()) {
          body.add(new HelpersPanel(helpers, a));
        }
        body.add(new LanguagesPart(translations, caller, key));
      }
      case WAITING -> {
        actions(edit(key), takeBack(key));
        body.add(preview(a), new LanguagesPart(translations, caller, key));
      }
      case PUBLISHED -> {
        actions(
            edit(key),
            new ShareButton(shares, caller, key),
            seasons.copy(this, a),
            templates.keep(this, a),
            cancel(a));
        body.add(parts(a));
      }
      case HIDDEN -> {
        actions(edit(key), cancel(a));
        trust
            .hiddenFor(caller.get(), key.municipality(), key.id())
            .map(
                why ->
                    HiddenNotice.of(
                        why,
                        said -> trust.askAgain(caller.get(), key.municipality(), key.id(), said)))
            .ifPresent(body::add);
        body.add(parts(a));
      }
      case CANCELLED, ENDED -> {
        actions(seasons.copy(this, a), templates.keep(this, a));
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
    return new Button(getTranslation("activity.edit"), Symbol.EDIT.icon(), click -> write(key));
  }

  private static void write(ActivityKey key) {
    UI.getCurrent().navigate(ActivityFormView.class, Routes.to(key.municipality(), key.id()));
  }

  /** What the public will see, what is missing, and the one button. */
  private Component publication(Activity a) {
    PublicActivity preview;
    try {
      preview = own.preview(caller.get(), a.municipality(), a.id());
    } catch (Rejected incomplete) {
      var complete =
          new Button(getTranslation("activity.publish.complete"), click -> write(a.key()));
      complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      return new DecisionBlock(getTranslation("activity.publish.notReady"))
          .facts(
              new Paragraph(getTranslation("activity.publish.missing")),
              new ReasonList(incomplete.reasons()))
          .choice(complete, getTranslation("activity.publish.complete.then"));
    }
    var decision =
        new DecisionBlock(getTranslation("activity.publish.question"))
            .facts(new ActivityPreview(preview), papers.links(this, a));
    var publish = new Button(getTranslation("activity.publish"), click -> publish(a, decision));
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return decision
        .choice(
            publish,
            getTranslation(
                looks.isDue(caller.get(), a.municipality(), a.id())
                    ? "activity.publish.looked"
                    : "activity.publish.then"))
        .choice(
            publications.later(this, a, () -> show(a.key())),
            getTranslation("activity.publishLater.then"));
  }

  /** Before somebody has looked at it. */
  private Button takeBack(ActivityKey key) {
    return new Button(
        getTranslation("activity.look.takeBack"),
        click -> {
          looks.takeBack(caller.get(), key.municipality(), key.id());
          show(key);
        });
  }

  private Div preview(Activity a) {
    var shown = new ActivityPreview(own.preview(caller.get(), a.municipality(), a.id()));
    return new Div(new H2(getTranslation("activity.tab.preview")), papers.links(this, a), shown);
  }

  private void publish(Activity a, DecisionBlock decision) {
    try {
      activities.publish(caller.get(), a.municipality(), a.id(), a.version());
    } catch (Rejected rejected) {
      decision.reasons(new ReasonList(rejected.reasons()));
      return;
    } catch (ChangedMeanwhile somebodySavedSince) {
      show(a.key());
      throw somebodySavedSince;
    }
    show(a.key());
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
                          show(a.key());
                        })
                    .open());
    cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    return cancel;
  }

  private Component parts(Activity a) {
    var key = a.key();
    boolean hasSessions = !a.content().kind().isPlacement();
    shown = hasSessions || shown != Part.SESSIONS ? shown : Part.PEOPLE;
    int people = signUps.whoComes(caller.get(), a.municipality(), a.id()).size();
    var body = new Div(part(a, key, shown));
    var parts =
        new FilterChips<>(
            getTranslation("activity.parts"),
            shown,
            part -> {
              shown = part;
              body.removeAll();
              body.add(part(a, key, part));
            });
    if (hasSessions) {
      parts.part(Part.SESSIONS, getTranslation("activity.tab.sessions"));
    }
    parts.part(Part.PEOPLE, getTranslation("activity.tab.people"), people);
    if (hasSessions) {
      parts.part(Part.HELPERS, getTranslation("activity.tab.helpers"));
      parts.part(Part.FIGURES, getTranslation("activity.tab.figures"));
    }
    parts.part(Part.LANGUAGES, getTranslation("activity.tab.languages"));
    parts.part(Part.PREVIEW, getTranslation("activity.tab.preview"));
    return new Div(parts, body);
  }

  private Component part(Activity a, ActivityKey key, Part part) {
    return switch (part) {
      case SESSIONS -> new SessionList(sessions, desk, caller, a, () -> show(key));
      case PEOPLE -> new PlacesPanel(places, caller, a, () -> show(key));
      case HELPERS -> new HelpersPanel(helpers, a);
      case FIGURES ->
          new AttendanceTable(attendance.months(caller.get(), a.municipality(), a.id()));
      case LANGUAGES -> new LanguagesPart(translations, caller, key);
      case PREVIEW -> preview(a);
    };
  }
}
