package no.bindeledd.grant.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.design.TextForm;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;

/** The form of a round's terms as text. */
final class WrittenTerms implements TextForm {
  private static final long serialVersionUID = 1;

  private final GrantPage where;
  private final RoundFields fields;

  WrittenTerms(GrantPage where, RoundFields fields) {
    this.where = where;
    this.fields = fields;
  }

  @Override
  public Map<String, String> read() {
    return TermsText.write(fields.get());
  }

  @Override
  public void show(Map<String, String> version) {
    fields.set(TermsText.read(version, fields.unit()));
  }

  @Override
  public String label(String field) {
    return field.startsWith(TermsText.WEIGHT)
        ? where.getTranslation("grant.criterion." + field.substring(TermsText.WEIGHT.length()))
        : where.getTranslation("grant.round.field." + field);
  }

  @Override
  public String words(String field, String value) {
    if (field.startsWith(TermsText.WEIGHT)) {
      return where.getTranslation("grant.round.weight", "weight", Integer.parseInt(value));
    }
    return switch (field) {
      case "kinds" ->
          list(
              TermsText.constants(SupportKind::valueOf, value).stream()
                  .sorted()
                  .map(k -> where.getTranslation("grant.kind." + k.name()))
                  .toList());
      case "goals" ->
          list(
              TermsText.constants(Goal::valueOf, value).stream()
                  .sorted()
                  .map(g -> where.getTranslation("grant.goal." + g.name()))
                  .toList());
      case "budget" -> where.words().kroner(Long.parseLong(value));
      case "opensOn", "deadlineOn", "assessedBy", "decidedBy" ->
          where.words().day(LocalDate.parse(value));
      default -> value;
    };
  }

  /** Goals are sentences: a line each. */
  private static String list(List<String> words) {
    return words.stream().collect(Collectors.joining("\n"));
  }
}
