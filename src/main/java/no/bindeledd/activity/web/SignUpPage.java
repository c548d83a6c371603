package no.bindeledd.activity.web;

import java.util.List;
import java.util.Map;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.Room;
import no.bindeledd.activity.SignUpOffer;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import org.jspecify.annotations.Nullable;

/** What a template says to somebody who wants to come. */
public record SignUpPage(SignUpOffer offer) {

  /** The groups that an adult chooses from; one alone needs no choice. */
  public List<Room> rooms() {
    return offer.rooms().stream().filter(r -> r.group() != PlaceGroup.CHILDREN).toList();
  }

  public String room(Room r, LanguageTexts t) {
    return t.get(
        "activity.join.room",
        Map.of(
            "group",
            t.get(r.group().textKey()),
            "left",
            r.capacity() == null ? 0 : r.free(),
            "waiting",
            r.waiting()));
  }

  /** What is left for children, where they have places of their own. */
  public @Nullable Room childrens() {
    return offer.rooms().stream()
        .filter(r -> r.group() == PlaceGroup.CHILDREN)
        .findFirst()
        .orElse(null);
  }

  public int mostChildren() {
    return SignUpWish.MOST_CHILDREN;
  }

  public List<String> collisions(LanguageTexts t) {
    return offer.collisions().stream().map(c -> PartyPage.collision(c, t)).toList();
  }

  public String address() {
    return "/me/activities/"
        + Ids.toText(offer.activity().municipality())
        + "/"
        + Ids.toText(offer.activity().id())
        + "/sign-up";
  }
}
