package no.bindeledd.grant.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.bindeledd.design.StateBadge;
import no.bindeledd.design.Tone;
import no.bindeledd.grant.application.Eligibility;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.grant.round.Terms;

/** The conditions of the scheme, and for each whether it is met or what to do. */
final class FindingsList extends Section {
  private static final long serialVersionUID = 1;

  FindingsList(List<Finding> findings, Terms terms) {
    var list = new UnorderedList();
    list.addClassName("findings");
    findings.stream()
        .filter(Finding::isRelevant)
        .forEach(finding -> list.add(item(finding, terms)));
    add(
        new H2(getTranslation("grant.check.title")),
        new Paragraph(getTranslation("grant.check.help")),
        list);
  }

  private ListItem item(Finding finding, Terms terms) {
    var values = Eligibility.values(terms);
    var item =
        new ListItem(
            new Span(getTranslation("grant.rule.title." + finding.rule().name(), values)),
            badge(finding.outcome()));
    if (finding.outcome() != Finding.Outcome.MET) {
      var why = new Paragraph(getTranslation("grant.rule.unmet." + finding.rule().name(), values));
      why.addClassName("soft");
      item.add(why);
    }
    return item;
  }

  private StateBadge badge(Finding.Outcome outcome) {
    Tone tone =
        switch (outcome) {
          case MET -> Tone.SUCCESS;
          case NOT_MET -> Tone.DANGER;
          case TO_BE_JUDGED -> Tone.INFO;
          case NOT_RELEVANT -> Tone.NEUTRAL;
        };
    return new StateBadge(getTranslation("grant.finding." + outcome.name()), tone);
  }
}
