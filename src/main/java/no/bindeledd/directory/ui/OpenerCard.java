package no.bindeledd.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.Card;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.opener.DoorOpener;
import no.bindeledd.organisation.opener.OpenerContent;

/** A contact person, by languages and themes, with the ways that they have chosen. */
final class OpenerCard {
  private OpenerCard() {}

  static Card of(Component where, DoorOpener opener) {
    OpenerContent content = opener.content();
    var card = new Card(content.name());
    if (!content.languages().isEmpty()) {
      card.fact(
          Symbol.LANGUAGE,
          String.join(
              ", ",
              SpokenLanguages.names(
                  content.languages(), Language.of(UI.getCurrent().getLocale()))));
    }
    if (!content.themes().isEmpty()) {
      card.fact(Symbol.STAR, themes(where, content));
    }
    if (opener.organisationName() != null) {
      card.fact(Symbol.BUILDING, opener.organisationName());
    }
    if (content.email() != null) {
      card.actions(way(Symbol.MAIL, "mailto:" + content.email(), content.email()));
    }
    if (content.phone() != null) {
      card.actions(
          way(Symbol.PHONE, "tel:" + content.phone().replaceAll("[^+0-9]", ""), content.phone()));
    }
    return card;
  }

  static String themes(Component where, OpenerContent content) {
    return Arrays.stream(Responsibility.values())
        .filter(content.themes()::contains)
        .map(theme -> where.getTranslation("municipality.theme." + theme.name()))
        .collect(Collectors.joining(", "));
  }

  private static Anchor way(Symbol symbol, String address, String text) {
    var words = new Span(text);
    words.getElement().setAttribute("dir", "ltr");
    var link = new Anchor(address, symbol.icon(), words);
    link.addClassName("way");
    return link;
  }
}
