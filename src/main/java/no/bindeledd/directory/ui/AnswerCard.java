package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.design.Card;
import no.bindeledd.design.Notice;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.municipality.ContactAnswer;
import no.bindeledd.municipality.ContactAnswer.Reached;
import no.bindeledd.municipality.ContactPoint;

/** Whom to contact about one thing in one place, with addresses that can be followed. */
final class AnswerCard {
  private AnswerCard() {}

  static Card of(ContactAnswer.Grouped group, String municipality) {
    UI page = UI.getCurrent();
    ContactAnswer answer = group.answer();
    List<String> about =
        group.about().stream()
            .map(one -> page.getTranslation("municipality.theme." + one.name()))
            .toList();
    boolean one = about.size() == 1;
    var card =
        new Card(one ? about.getFirst() : page.getTranslation("municipality.contact.others"))
            .fact(Symbol.PLACE, municipality);
    if (!one) {
      var list = new UnorderedList();
      about.forEach(theme -> list.add(new ListItem(theme)));
      card.add(list);
    }
    if (answer.reached() != Reached.RESPONSIBLE) {
      card.add(
          new Notice(
              Tone.INFO,
              page.getTranslation("municipality.contact.reached." + answer.reached().name())));
    }
    answer.contacts().forEach(point -> card.add(point(page, point)));
    return card;
  }

  private static Div point(UI page, ContactPoint point) {
    var div = new Div();
    div.addClassName("answer");
    if (point.away() != null) {
      div.add(new StateBadge(page.getTranslation("municipality.contact.standIn"), Tone.INFO));
    }
    List<String> names =
        Stream.of(point.person(), point.title(), point.unit()).flatMap(Stream::ofNullable).toList();
    var who = written(names.getFirst());
    who.addClassName("answer-who");
    div.add(who);
    names.subList(1, names.size()).forEach(more -> div.add(soft(more)));
    if (point.away() != null) {
      div.add(new Paragraph(away(page, point.away())));
    }
    var ways = new UnorderedList();
    ways.addClassName("theme-links");
    if (point.email() != null) {
      ways.add(way(Symbol.MAIL, "mailto:" + point.email(), point.email()));
    }
    if (point.phone() != null) {
      ways.add(way(Symbol.PHONE, "tel:" + point.phone().replaceAll("[^+0-9]", ""), point.phone()));
    }
    if (point.reachable()) {
      div.add(ways);
    }
    return div;
  }

  private static String away(UI page, ContactPoint.Away away) {
    String day = new Words(Language.of(page.getLocale())).day(away.backOn());
    String name = away.person() != null ? away.person() : away.title();
    return name == null
        ? page.getTranslation("municipality.contact.away.usual", "day", day)
        : page.getTranslation("municipality.contact.away", "name", name, "day", day);
  }

  private static Paragraph soft(String text) {
    var paragraph = written(text);
    paragraph.addClassName("soft");
    return paragraph;
  }

  private static Paragraph written(String text) {
    var paragraph = new Paragraph(text);
    paragraph.getElement().setAttribute("dir", "auto");
    return paragraph;
  }

  /** Addresses and numbers read from left to right in every language. */
  private static ListItem way(Symbol symbol, String address, String text) {
    var words = new Span(text);
    words.getElement().setAttribute("dir", "ltr");
    var link = new Anchor(address, symbol.icon(), words);
    link.addClassName("way");
    return new ListItem(link);
  }
}
