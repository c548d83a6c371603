package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.HelperRole;
import no.bindeledd.activity.HelperRoleRules;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;

/** Which helpers an activity needs at each session, and who they are. */
final class HelpersPanel extends Section {
  private static final long serialVersionUID = 1;

  private final transient HelpersDesk desk;
  private final transient Activity activity;
  private final boolean open;

  HelpersPanel(HelpersDesk desk, Activity activity) {
    this.desk = desk;
    this.activity = activity;
    this.open =
        switch (activity.state()) {
          case DRAFT, WAITING, PUBLISHED, HIDDEN -> true;
          case CANCELLED, ENDED -> false;
        };
    addClassName("stack");
    show(null);
  }

  /**
   * @param problem why the last thing could not be done
   */
  private void show(@Nullable Rejected problem) {
    removeAll();
    add(new H2(getTranslation("activity.roles.title")));
    if (problem != null) {
      var reason = problem.reasons().getFirst();
      add(new Notice(Tone.DANGER, getTranslation(reason.key(), (Object) reason.values())));
    }
    List<HelperRole> roles = desk.roles(activity);
    if (roles.isEmpty()) {
      add(
          new EmptyState(
              getTranslation("activity.roles.none"),
              getTranslation("activity.roles.none.why"),
              open ? new Component[] {add()} : new Component[0]));
      return;
    }
    add(list(roles));
    if (open && roles.size() < HelperRoleRules.MOST_ROLES) {
      var row = new Div(add());
      row.addClassName("row");
      add(row);
    }
    if (activity.state().isHeld()) {
      add(new StaffedSessions(desk, activity));
    }
  }

  private Button add() {
    return new Button(
        getTranslation("activity.roles.add"), Symbol.PLUS.icon(), click -> write(null));
  }

  private void write(@Nullable HelperRole before) {
    new RoleDialog(
            before,
            role -> {
              try {
                desk.write(activity, before, role);
              } catch (ChangedMeanwhile somebodyWroteSince) {
                show(null);
                throw somebodyWroteSince;
              }
              show(null);
            })
        .open();
  }

  private Component list(List<HelperRole> roles) {
    var list = new UnorderedList();
    list.addClassName("stack");
    for (HelperRole role : roles) {
      var item = new ListItem(words(role));
      if (open) {
        actions(role).forEach(item::add);
      }
      list.add(item);
    }
    return list;
  }

  private Span words(HelperRole role) {
    var name = new Span(role.content().name());
    name.addClassName("own-words");
    name.getElement().setAttribute("dir", "auto");
    return new Span(
        name,
        new Span(
            ": "
                + getTranslation(
                    role.content().keepsList()
                        ? "activity.roles.needed.keepsList"
                        : "activity.roles.needed",
                    "count",
                    role.content().needed())));
  }

  private List<Component> actions(HelperRole role) {
    var actions = new ArrayList<Component>();
    String name = role.content().name();
    actions.add(small("activity.roles.change", name, () -> write(role)));
    actions.add(small("activity.roles.remove", name, () -> remove(role)));
    return actions;
  }

  private Button small(String key, String name, SerializableRunnable pressed) {
    var button = new Button(getTranslation(key), click -> pressed.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    button.setAriaLabel(getTranslation(key) + ": " + name);
    return button;
  }

  private void remove(HelperRole role) {
    try {
      desk.remove(role);
      show(null);
    } catch (Rejected inUse) {
      show(inUse);
    }
  }
}
