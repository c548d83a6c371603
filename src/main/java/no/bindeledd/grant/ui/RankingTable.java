package no.bindeledd.grant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.design.WhyDetails;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.assessment.Ranking;
import no.bindeledd.grant.decision.Recommended;

/** The ranked applications, one a row, sums under each other; on a phone one a card. */
final class RankingTable extends NativeTable {
  private static final long serialVersionUID = 1;

  private final transient Words words;
  private final String view;

  /**
   * @param view where an application opens, below /app
   */
  RankingTable(String caption, Words words, String view) {
    this.words = words;
    this.view = view;
    addClassNames("table-cards", "ranking");
    setCaptionText(caption);
    NativeTableRow names = getHead().addRow();
    List.of("place", "application").forEach(column -> names.add(header(column)));
    List.of("mean", "asked", "recommended", "decided")
        .forEach(
            column -> {
              NativeTableHeaderCell cell = header(column);
              cell.addClassName("number");
              names.add(cell);
            });
  }

  void add(Ranking.Ranked ranked, Recommended application) {
    NativeTableRow row = getBody().addRow();
    var place = new NativeTableCell(String.valueOf(ranked.rank()));
    place.addClassName("ranking-place");
    label(place, "place");
    var title =
        GrantPage.link(
            GrantPage.path(view, application.application().ref()),
            application.application().title());
    title.getElement().setAttribute("dir", "auto");
    var who = new Div(application.application().organisationName());
    who.getElement().setAttribute("dir", "auto");
    who.addClassNames("soft", "small");
    var name = new NativeTableHeaderCell();
    name.getElement().setAttribute("scope", "row");
    name.add(title, who, why(ranked));
    row.add(place, name);
    row.add(figure("mean", words.decimal(ranked.mean().toDouble())));
    Long asked = application.application().amountKroner();
    row.add(figure("asked", words.kroner(asked == null ? 0 : asked)));
    row.add(
        application.recommendation() == null
            ? nothing("recommended")
            : outcome(
                "recommended",
                getTranslation("grant.outcome." + application.recommendation().outcome().name()),
                application.recommendation().outcome(),
                application.recommendation().amountKroner()));
    row.add(
        application.decision() == null
            ? nothing("decided")
            : outcome(
                "decided",
                getTranslation("grant.outcome.done." + application.decision().outcome().name()),
                application.decision().outcome(),
                application.decision().amountKroner()));
  }

  private NativeTableHeaderCell header(String column) {
    var cell = new NativeTableHeaderCell(name(column));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableCell figure(String column, String text) {
    return cell(column, new Span(text));
  }

  private NativeTableCell outcome(String column, String word, Outcome outcome, long kroner) {
    return outcome == Outcome.GRANTED
        ? cell(column, new Div(word), new Div(words.kroner(kroner)))
        : cell(column, new Div(word));
  }

  private NativeTableCell nothing(String column) {
    return figure(column, getTranslation("grant.ranking.notYet"));
  }

  private NativeTableCell cell(String column, Component... content) {
    var cell = new NativeTableCell();
    cell.add(content);
    cell.addClassName("number");
    label(cell, column);
    return cell;
  }

  private void label(NativeTableCell cell, String column) {
    cell.getElement().setAttribute("data-label", name(column));
  }

  private String name(String column) {
    return getTranslation("grant.ranking.column." + column);
  }

  private WhyDetails why(Ranking.Ranked ranked) {
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
                            words.decimal(mean.toDouble()),
                            "weight",
                            criterion.weight()))));
    return new WhyDetails(
        new Paragraph(getTranslation("grant.ranking.members", "count", ranked.members())), list);
  }
}
