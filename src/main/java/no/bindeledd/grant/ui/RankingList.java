package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.assessment.Ranking;
import no.bindeledd.grant.decision.Recommended;
import no.bindeledd.grant.round.Terms;

/** The ranking, each place with its why, what was recommended and decided, and what is left. */
final class RankingList extends Section {
  private static final long serialVersionUID = 1;

  /**
   * @param view where an application opens, below /app
   */
  RankingList(
      Ranking ranking, List<Recommended> applications, Terms terms, Words words, String view) {
    Map<Ref, Recommended> byRef =
        applications.stream()
            .collect(Collectors.toMap(r -> r.application().ref(), Function.identity()));
    add(
        new H2(getTranslation("grant.ranking.title")),
        new Paragraph(getTranslation("grant.ranking.help")));
    var table = new RankingTable(pot(applications, terms, words), words, view);
    for (Ranking.Ranked ranked : ranking.ranked()) {
      Recommended application = byRef.get(ranked.application());
      if (application != null) {
        table.add(ranked, application);
      }
    }
    if (!ranking.ranked().isEmpty()) {
      add(table);
    }
    addUnscored(ranking, byRef, words, view);
  }

  /**
   * What is promised to those whom the reader may see: a decision counts before what it follows.
   */
  private String pot(List<Recommended> applications, Terms terms, Words words) {
    long promised = applications.stream().mapToLong(RankingList::promised).sum();
    return getTranslation(
        "grant.ranking.pot",
        "budget",
        words.kroner(terms.budgetOrZero()),
        "promised",
        words.kroner(promised));
  }

  private static long promised(Recommended r) {
    if (r.decision() != null) {
      return r.decision().amountKroner();
    }
    return r.recommendation() == null ? 0 : r.recommendation().amountKroner();
  }

  private void addUnscored(Ranking ranking, Map<Ref, Recommended> byRef, Words words, String view) {
    if (ranking.unscored().isEmpty()) {
      return;
    }
    add(
        new H2(getTranslation("grant.ranking.unscored")),
        new Paragraph(getTranslation("grant.ranking.unscored.help")),
        new CardList(
            ranking.unscored().stream()
                .map(byRef::get)
                .filter(Objects::nonNull)
                .map(application -> card(application, words, view))
                .toList()));
  }

  private static Card card(Recommended r, Words words, String view) {
    Long asked = r.application().amountKroner();
    return new Card(
            GrantPage.link(GrantPage.path(view, r.application().ref()), r.application().title()))
        .text(r.application().organisationName())
        .fact(Symbol.COIN, words.kroner(asked == null ? 0 : asked));
  }
}
