package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.OwnActivity;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.FilterChips;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** The work list of those who offer activities. */
@Route("activities")
@Menu(title = "activity.list.menu", order = 10, icon = "icon-calendar")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class ActivitiesView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient OwnActivityService activities;
  private final transient CurrentCaller caller;
  private final TextField search = new TextField();
  private final FilterChips<Shown> parts =
      new FilterChips<>(getTranslation("activity.list.show"), Shown.CURRENT, part -> show(all()));
  private final Div list = new Div();

  /** Which part of the list is shown. */
  enum Shown {
    CURRENT,
    DRAFTS,
    OVER;

    boolean has(OwnActivity activity) {
      return switch (activity.state()) {
        case PUBLISHED, HIDDEN -> this == CURRENT;
        case DRAFT, WAITING -> this == DRAFTS;
        case CANCELLED, ENDED -> this == OVER;
      };
    }
  }

  ActivitiesView(OwnActivityService activities, CurrentCaller caller) {
    this.activities = activities;
    this.caller = caller;
    title(getTranslation("activity.list.title"));
    lead(getTranslation("activity.list.lead"));
    search.setLabel(getTranslation("activity.list.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> show(all()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<OwnActivity> all = all();
    if (all.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("activity.list.empty"),
              getTranslation("activity.list.empty.why"),
              create(),
              fromTemplate()));
      return;
    }
    actions(create(), fromTemplate());
    for (Shown part : Shown.values()) {
      parts.part(
          part,
          getTranslation("activity.list.shown." + part.name()),
          all.stream().filter(part::has).count());
    }
    if (all.stream().noneMatch(Shown.CURRENT::has) && all.stream().anyMatch(Shown.DRAFTS::has)) {
      parts.show(Shown.DRAFTS);
    }
    add(search, parts, list);
    show(all);
  }

  private Button create() {
    var create =
        new Button(
            getTranslation("activity.list.new"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(ActivityFormView.class));
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return create;
  }

  private Button fromTemplate() {
    return new Button(
        getTranslation("activity.template.title"),
        click -> UI.getCurrent().navigate(TemplatesView.class));
  }

  private List<OwnActivity> all() {
    return activities.list(caller.get());
  }

  private void show(List<OwnActivity> all) {
    String sought = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<Card> cards =
        all.stream()
            .filter(parts.shown()::has)
            .filter(a -> a.title().toLowerCase(Locale.ROOT).contains(sought))
            .map(this::card)
            .toList();
    var heading = new H2(getTranslation("activity.list.shown." + parts.shown().name()));
    heading.addClassName("only-heard");
    list.removeAll();
    list.add(
        heading,
        cards.isEmpty()
            ? new Paragraph(getTranslation("activity.list.none"))
            : new CardList(cards));
  }

  private Card card(OwnActivity a) {
    var words = new ActivityWords(this);
    boolean full =
        a.state() == ActivityState.PUBLISHED
            && a.capacity() != null
            && a.placesTaken() >= a.capacity();
    String title = a.title().isBlank() ? getTranslation("activity.untitled") : a.title();
    var card =
        new Card(new RouterLink(title, ActivityView.class, Routes.to(a.municipality(), a.id())))
            .state(words.badge(a.state(), full));
    if (a.nextSession() != null) {
      var next = Norway.local(a.nextSession());
      card.fact(
          Symbol.CALENDAR,
          getTranslation(
              "activity.list.next",
              "day",
              words.words().day(next.toLocalDate()),
              "time",
              words.words().time(next.toLocalTime())));
    }
    if (a.capacity() != null && a.state() == ActivityState.PUBLISHED) {
      card.fact(
          Symbol.PEOPLE,
          getTranslation(
              "activity.list.places", "taken", a.placesTaken(), "capacity", a.capacity()));
    }
    if (a.areaName() != null) {
      card.fact(Symbol.PLACE, a.areaName());
    }
    return card;
  }
}
