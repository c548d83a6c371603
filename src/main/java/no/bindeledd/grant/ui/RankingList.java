package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.WhyDetails;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.Ranking;
import no.bindeledd.grant.assessment.Ratio;
import no.bindeledd.grant.decision.Recommended;

/** The ranking, each place with its why, what was recommended, and what was decided. */
final class RankingList extends Section {
  private static final long serialVersionUID = 1;

  /**
   * @param view where an application opens, below /app
   */
  RankingList(Ranking ranking, List<Recommended> applications, Words words, String view) {
    Map<Ref, Recommended> byRef =
        applications.stream()
            .collect(Collectors.toMap(r -> r.application().ref(), Function.identity()));
    var cards = new ArrayList<Card>();
    for (Ranking.Ranked ranked : ranking.ranked()) {
      Recommended application = byRef.get(ranked.application());
      if (application != null) {
        Card card = card(application, words, view);
        card.fact(
            Symbol.STAR,
            getTranslation(
                "grant.ranking.place",
                "rank",
                ranked.rank(),
                "mean",
                words.decimal(ranked.mean().toDouble())));
        card.add(why(ranked, words));
        cards.add(card);
      }
    }
    add(
        new H2(getTranslation("grant.ranking.title")),
        new Paragraph(getTranslation("grant.ranking.help")),
        new CardList(cards));
    addUnscored(ranking, byRef, words, view);
  }

  private void addUnscored(Ranking ranking, Map<Ref, Recommended> byRef, Words words, String view) {
    if (ranking.unscored().isEmpty()) {
      return;
    }
    var cards = new ArrayList<Card>();
    for (Ref ref : ranking.unscored()) {
      Recommended application = byRef.get(ref);
      if (application != null) {
        cards.add(card(application, words, view));
      }
    }
    add(
        new H2(getTranslation("grant.ranking.unscored")),
        new Paragraph(getTranslation("grant.ranking.unscored.help")),
        new CardList(cards));
  }

  private Card card(Recommended r, Words words, String view) {
    Card card =
        new Card(
                GrantPage.link(
                    GrantPage.path(view, r.application().ref()), r.application().title()))
            .text(r.application().organisationName());
    Long asked = r.application().amountKroner();
    card.fact(
        Symbol.COIN,
        getTranslation("grant.ranking.asked", "amount", words.kroner(asked == null ? 0 : asked)));
    if (r.recommendation() != null) {
      card.fact(
          Symbol.EDIT,
          getTranslation(
              "grant.ranking.recommended",
              "outcome",
              getTranslation("grant.outcome." + r.recommendation().outcome().name()),
              "amount",
              words.kroner(r.recommendation().amountKroner())));
    }
    if (r.decision() != null) {
      card.fact(
          Symbol.CHECK,
          getTranslation(
              "grant.ranking.decided",
              "outcome",
              getTranslation("grant.outcome.done." + r.decision().outcome().name()),
              "amount",
              words.kroner(r.decision().amountKroner())));
    }
    return card;
  }

  private WhyDetails why(Ranking.Ranked ranked, Words words) {
    var list = new UnorderedList();
    ranked
        .byCriterion()
        .forEach(
            (criterion, mean) ->
                list.add(
                    new ListItem(
                        getTranslation(
                            "grant.ranking.criterion",
                            "criterion",
                            getTranslation("grant.criterion." + criterion.code().name()),
                            "mean",
                            decimal(words, mean),
                            "weight",
                            criterion.weight()))));
    return new WhyDetails(
        new Paragraph(getTranslation("grant.ranking.members", "count", ranked.members())), list);
  }

  private static String decimal(Words words, Ratio ratio) {
    return words.decimal(ratio.toDouble());
  }
}
