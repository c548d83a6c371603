package no.bindeledd.design;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Cards beside each other, as many as fit; below each other on a phone. */
public final class CardList extends UnorderedList {
  private static final long serialVersionUID = 1;

  public CardList(List<Card> cards) {
    addClassName("card-list");
    show(cards);
  }

  public void show(List<Card> cards) {
    removeAll();
    cards.forEach(card -> add(new ListItem(card)));
  }
}
