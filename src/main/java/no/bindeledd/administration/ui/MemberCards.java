package no.bindeledd.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import no.bindeledd.design.Card;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.Member;
import no.bindeledd.identity.MemberState;

/** A person's role as a card: how it stands, where it counts, until when, and how to end it. */
final class MemberCards {
  private final Component page;
  private final SerializableConsumer<Member> end;
  private final Words words;

  MemberCards(Component page, SerializableConsumer<Member> end) {
    this.page = page;
    this.end = end;
    this.words = new Words(Language.of(UI.getCurrent().getLocale()));
  }

  Card card(Member member) {
    String role = page.getTranslation("role." + member.role().name());
    var card = new Card(member.name()).state(badge(member.state())).fact(Symbol.STAR, role);
    if (member.unitName() != null) {
      card.fact(Symbol.BUILDING, member.unitName());
    }
    if (member.email() != null) {
      card.fact(Symbol.MAIL, member.email());
    }
    card.fact(Symbol.CALENDAR, period(member));
    if (member.takenUpBefore() != null && member.state() == MemberState.INVITED) {
      card.fact(
          Symbol.CLOCK,
          page.getTranslation(
              "administration.members.takenUpBefore", "day", date(member.takenUpBefore())));
    }
    if (member.state() != MemberState.ENDED) {
      String label = page.getTranslation("administration.members.end");
      var button = new Button(label, click -> end.accept(member));
      // Many buttons of the page have the same word; who hears them needs to know which is which.
      button.setAriaLabel(label + ": " + member.name() + ", " + role);
      button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
      card.actions(button);
    }
    return card;
  }

  private String period(Member member) {
    String from = date(member.from());
    if (member.to() == null) {
      return page.getTranslation("administration.members.from", "from", from);
    }
    // What ends at midnight ends with the day before.
    Instant last = member.to().minusMillis(1);
    return page.getTranslation("administration.members.period", "from", from, "to", date(last));
  }

  private String date(Instant moment) {
    return words.date(Norway.local(moment).toLocalDate());
  }

  private StateBadge badge(MemberState state) {
    Tone tone =
        switch (state) {
          case INVITED -> Tone.INFO;
          case ACTIVE -> Tone.SUCCESS;
          case COMING, LAPSED, ENDED -> Tone.NEUTRAL;
        };
    return new StateBadge(
        page.getTranslation("administration.members.state." + state.name()), tone);
  }
}
