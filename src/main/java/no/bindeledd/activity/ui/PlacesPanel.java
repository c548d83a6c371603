package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.PlaceDeskService;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.Room;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.design.EmptyState;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;

/** Who has a place, who was offered one and who waits, group by group, in the order they came. */
final class PlacesPanel extends Section {
  private static final long serialVersionUID = 1;

  private final transient PlaceDeskService desk;
  private final transient CurrentCaller caller;
  private final long municipality;
  private final long activity;
  private final boolean open;
  private final SerializableRunnable changed;

  PlacesPanel(
      PlaceDeskService desk, CurrentCaller caller, Activity a, SerializableRunnable changed) {
    this.desk = desk;
    this.caller = caller;
    this.municipality = a.municipality();
    this.activity = a.id();
    this.open = a.state() == ActivityState.PUBLISHED;
    this.changed = changed;
    addClassName("stack");
    PlaceDeskService.Desk now = desk.read(caller.get(), municipality, activity);
    add(new H2(getTranslation("activity.people.title")));
    add(rooms(now.rooms()));
    if (open) {
      add(actions(now.rooms()));
    }
    var have = now.lines().stream().filter(l -> l.signUp().state() == SignUpState.TAKEN).toList();
    var want = now.lines().stream().filter(l -> l.signUp().state() != SignUpState.TAKEN).toList();
    add(
        have.isEmpty()
            ? new EmptyState(
                getTranslation("activity.people.empty"),
                getTranslation("activity.people.empty.why"))
            : list(have));
    if (!want.isEmpty()) {
      add(new H2(getTranslation("activity.places.queue")), list(want));
    }
  }

  private Component rooms(List<Room> rooms) {
    var list = new UnorderedList();
    for (Room room : rooms) {
      list.add(
          new ListItem(
              getTranslation(
                  "activity.places.room",
                  "group",
                  getTranslation(room.group().textKey()),
                  "taken",
                  room.taken(),
                  "capacity",
                  Objects.requireNonNullElse(room.capacity(), 0),
                  "waiting",
                  room.waiting())));
    }
    return list;
  }

  private Component actions(List<Room> rooms) {
    List<PlaceGroup> groups = rooms.stream().map(Room::group).toList();
    var buttons =
        new Div(
            new Button(
                getTranslation("activity.places.add"),
                click -> new SignUpDialog(groups, this::signUp).open()),
            new Button(
                getTranslation("activity.places.divide"),
                click -> new DivideDialog(rooms, this::divide).open()));
    buttons.addClassName("row");
    return buttons;
  }

  private void signUp(String name, String address, PlaceGroup group, Language language) {
    desk.signUp(caller.get(), municipality, activity, name, address, group, language);
    changed.run();
  }

  private void divide(Map<PlaceGroup, Integer> groups) {
    desk.divide(caller.get(), municipality, activity, groups);
    changed.run();
  }

  private Component list(List<PlaceDeskService.Line> lines) {
    var list = new UnorderedList();
    list.addClassName("stack");
    for (PlaceDeskService.Line line : lines) {
      String name = name(line);
      var item = new ListItem(new Span(words(line, name)));
      if (open) {
        var release =
            new Button(getTranslation("activity.places.release"), click -> ask(line, name));
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        release.setAriaLabel(getTranslation("activity.places.release") + ": " + name);
        item.add(release);
      }
      list.add(item);
    }
    return list;
  }

  private String name(PlaceDeskService.Line line) {
    if (line.name().isBlank()) {
      return getTranslation("activity.places.nameless");
    }
    return line.signUp().child() == 0
        ? line.name()
        : getTranslation("activity.places.childOf", "name", line.name());
  }

  private String words(PlaceDeskService.Line line, String name) {
    String group = getTranslation(line.signUp().group().textKey());
    if (line.signUp().state() == SignUpState.WAITING) {
      return getTranslation(
          "activity.places.waiting", "name", name, "number", line.position(), "group", group);
    }
    var until = line.signUp().offerEnds();
    return until == null
        ? getTranslation("activity.places.taken", "name", name, "group", group)
        : getTranslation(
            "activity.places.offered",
            "name",
            name,
            "until",
            new Words(Language.of(UI.getCurrent().getLocale())).moment(until),
            "group",
            group);
  }

  private void ask(PlaceDeskService.Line line, String name) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(getTranslation("activity.places.release.question", "name", name));
    dialog.add(new Paragraph(getTranslation("activity.places.release.then")));
    var keep = new Button(getTranslation("activity.places.keep"), click -> dialog.close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var release =
        new Button(
            getTranslation("activity.places.release"),
            click -> {
              dialog.close();
              desk.release(caller.get(), municipality, activity, line.signUp().id());
              changed.run();
            });
    release.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    dialog.getFooter().add(keep, release);
    dialog.open();
  }
}
