package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import no.bindeledd.design.Card;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.municipality.OpenDays;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitNode;

/** Units under each other as lists in lists, so that who hears the page knows what lies where. */
final class UnitTreeList extends UnorderedList {
  private static final long serialVersionUID = 1;

  private final SerializableConsumer<Long> keepOpen;
  private final transient LocalDate today;

  /**
   * @param tree each after the one it lies under
   */
  UnitTreeList(List<UnitNode> tree, LocalDate today, SerializableConsumer<Long> keepOpen) {
    this.keepOpen = keepOpen;
    this.today = today;
    addClassName("unit-tree");
    var path = new ArrayDeque<UnorderedList>(List.of(this));
    ListItem last = new ListItem();
    for (UnitNode node : tree) {
      while (path.size() > node.depth() + 1) {
        path.pop();
      }
      if (path.size() == node.depth()) {
        var below = new UnorderedList();
        last.add(below);
        path.push(below);
      }
      last = new ListItem(card(node));
      path.element().add(last);
    }
  }

  private Card card(UnitNode node) {
    Unit unit = node.unit();
    var card =
        new Card(
                new RouterLink(
                    unit.name(),
                    UnitFormView.class,
                    new RouteParameters(UnitFormView.UNIT, Ids.toText(unit.id()))))
            .fact(
                Symbol.BUILDING, getTranslation("administration.unit.kind." + unit.kind().name()));
    if (unit.email() != null) {
      card.fact(Symbol.MAIL, unit.email());
    }
    if (unit.phone() != null) {
      card.fact(Symbol.PHONE, unit.phone());
    }
    days(card, node.days());
    answers(card, node);
    card.actions(node.days().to() == null ? close(unit) : keep(unit));
    return card;
  }

  private void days(Card card, OpenDays days) {
    var words = new Words(Language.of(UI.getCurrent().getLocale()));
    LocalDate from = days.from();
    LocalDate to = days.to();
    if (to != null && days.overOn(today)) {
      card.state(
          new StateBadge(
              getTranslation("administration.unit.closed", "day", words.date(to)), Tone.NEUTRAL));
    } else if (to != null) {
      card.state(
          new StateBadge(
              getTranslation("administration.unit.closes", "day", words.date(to)), Tone.WARNING));
    } else if (from != null && from.isAfter(today)) {
      card.state(
          new StateBadge(
              getTranslation("administration.unit.opens", "day", words.date(from)), Tone.INFO));
    }
  }

  /** Each thing the unit is asked about leads to who in it answers. */
  private void answers(Card card, UnitNode node) {
    if (node.responsibilities().isEmpty()) {
      return;
    }
    card.add(new Paragraph(getTranslation("administration.unit.who")));
    var themes = new UnorderedList();
    themes.addClassName("theme-links");
    for (Responsibility theme : node.responsibilities()) {
      themes.add(
          new ListItem(
              new RouterLink(
                  getTranslation("municipality.theme." + theme.name()),
                  DutyView.class,
                  DutyView.of(node.unit().id(), theme))));
    }
    card.add(themes);
  }

  private Button close(Unit unit) {
    return button(
        getTranslation("administration.unit.close"),
        unit,
        () ->
            UI.getCurrent()
                .navigate(
                    CloseUnitView.class,
                    new RouteParameters(UnitFormView.UNIT, Ids.toText(unit.id()))));
  }

  private Button keep(Unit unit) {
    return button(
        getTranslation("administration.unit.keep"), unit, () -> keepOpen.accept(unit.id()));
  }

  /** Many buttons of the page have the same word; who hears them needs to know which is which. */
  private static Button button(String label, Unit unit, SerializableRunnable press) {
    var button = new Button(label, click -> press.run());
    button.setAriaLabel(label + ": " + unit.name());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }
}
