package no.bindeledd.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import no.bindeledd.design.Facts;
import no.bindeledd.municipality.Area;
import no.bindeledd.people.Profile;

/** Everything that is known of a newcomer, for the unit that registered them. */
final class ProfileFacts extends Div {
  private static final long serialVersionUID = 1;

  ProfileFacts(Profile p, List<Area> areas) {
    var words = new PeopleWords(this);
    var norwegian = new Div();
    norwegian.addClassName("stack");
    words.norwegian(p).forEach(line -> norwegian.add(new Div(new Span(line))));
    String area =
        areas.stream().filter(a -> a.id() == p.area()).map(Area::name).findFirst().orElse("");
    add(
        new Facts()
            .fact(getTranslation("people.kind.AREA"), area)
            .fact(
                getTranslation("people.kind.AGE_BAND"),
                getTranslation("people.ageBand." + p.ageBand().name()))
            .fact(
                getTranslation("people.kind.GENDER"),
                p.gender() == null
                    ? getTranslation("people.nothing")
                    : getTranslation("people.gender." + p.gender().name()))
            .fact(getTranslation("people.kind.LANGUAGES"), words.languages(p.languages()))
            .fact(getTranslation("people.kind.NORWEGIAN"), norwegian)
            .fact(getTranslation("people.kind.INTERESTS"), words.interests(p))
            .fact(getTranslation("people.kind.FREE_TIME"), words.freeTimes(p))
            .fact(
                getTranslation("people.kind.REACH"),
                getTranslation("people.form.reach.km", "km", p.reachKm()))
            .fact(getTranslation("people.form.language"), p.language().nativeName()));
  }
}
