package no.bindeledd.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import no.bindeledd.foundation.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One thing of a list: its state, its name, a sentence, the facts that matter, what to do. Words of
 * people keep the direction of their own language.
 */
public final class Card extends Article {
  private static final long serialVersionUID = 1;

  private @Nullable UnorderedList meta;

  public Card(String title) {
    this(new H3(title));
  }

  /** A card that opens what it shows; the whole of it follows the link. */
  public Card(RouterLink title) {
    this(new H3(title));
  }

  /** A card that opens what it shows; the whole of it follows the link. */
  public Card(Anchor title) {
    this(new H3(title));
  }

  private Card(H3 title) {
    addClassName("card");
    title.addClassName("card-title");
    title.getElement().setAttribute("dir", "auto");
    add(title);
  }

  /** The state stands first, above the name. */
  public Card state(StateBadge badge) {
    addComponentAsFirst(badge);
    return this;
  }

  public Card text(String text) {
    if (!text.isEmpty()) {
      var paragraph = new Paragraph(text);
      paragraph.getElement().setAttribute("dir", "auto");
      add(paragraph);
    }
    return this;
  }

  /** What stands in the card so far is in this language, whatever the page is in. */
  public Card in(Language language) {
    getChildren().forEach(part -> part.getElement().setAttribute("lang", language.code()));
    return this;
  }

  public Card fact(Symbol symbol, String text) {
    if (meta == null) {
      meta = new UnorderedList();
      meta.addClassName("card-meta");
      add(meta);
    }
    var span = new Span(text);
    span.getElement().setAttribute("dir", "auto");
    meta.add(new ListItem(symbol.icon(), span));
    return this;
  }

  /** Prints what stands in the card; what is added afterwards is as alive as ever. */
  public Card print() {
    meta = null;
    return Printed.inside(this);
  }

  public Card actions(Component... buttons) {
    var actions = new Div(buttons);
    actions.addClassName("card-actions");
    add(actions);
    return this;
  }
}
