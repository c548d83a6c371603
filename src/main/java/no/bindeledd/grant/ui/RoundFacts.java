package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bindeledd.design.Facts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.Terms;
import org.jspecify.annotations.Nullable;

/** The terms of a round, to be read. */
final class RoundFacts extends Div {
  private static final long serialVersionUID = 1;

  RoundFacts(Round round, Words words) {
    Terms terms = round.terms();
    var facts =
        new Facts()
            .written(text("name"), terms.name())
            .written(text("about"), Objects.requireNonNullElse(terms.about(), ""))
            .fact(text("budget"), words.kroner(terms.budgetOrZero()))
            .fact(
                text("kinds"),
                terms.kinds().stream()
                    .sorted()
                    .map(k -> getTranslation("grant.kind." + k.name()))
                    .collect(Collectors.joining(", ")))
            .fact(text("opensOn"), day(words, terms.opensOn()))
            .fact(text("deadlineOn"), day(words, terms.deadlineOn()))
            .fact(text("assessedBy"), day(words, terms.assessedBy()))
            .fact(text("decidedBy"), day(words, terms.decidedBy()))
            .written(text("appealBody"), Objects.requireNonNullElse(terms.appealBody(), ""));
    var weights = new Facts();
    weights.addClassName("sums");
    round
        .weighted()
        .forEach(
            c ->
                weights.fact(
                    getTranslation("grant.criterion." + c.code().name()),
                    String.valueOf(c.weight())));
    addClassName("stack");
    add(facts, new H3(getTranslation("grant.round.part.criteria")), weights);
  }

  private String text(String field) {
    return getTranslation("grant.round.field." + field);
  }

  private static String day(Words words, @Nullable LocalDate day) {
    return day == null ? "" : words.day(day);
  }
}
