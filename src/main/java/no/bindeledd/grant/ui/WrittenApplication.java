package no.bindeledd.grant.ui;

import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.design.TextForm;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.Budget;

/** The form of an application as text. */
final class WrittenApplication implements TextForm {
  private static final long serialVersionUID = 1;

  private final GrantPage where;
  private final ApplicationFields fields;

  WrittenApplication(GrantPage where, ApplicationFields fields) {
    this.where = where;
    this.fields = fields;
  }

  @Override
  public Map<String, String> read() {
    return ApplicationText.write(fields.get());
  }

  @Override
  public void show(Map<String, String> version) {
    fields.set(ApplicationText.read(version));
  }

  @Override
  public String label(String field) {
    return where.getTranslation("grant.field." + field);
  }

  @Override
  public String words(String field, String value) {
    return switch (field) {
      case "kind" -> where.getTranslation("grant.kind." + value);
      case "goal" -> where.getTranslation("grant.goal." + value);
      case "amount" -> where.words().kroner(Long.parseLong(value));
      case "budget" -> budget(ApplicationText.read(Map.of(field, value)).budget());
      case "confirmed" ->
          where.getTranslation(
              Boolean.parseBoolean(value)
                  ? "grant.field.confirmed.yes"
                  : "grant.field.confirmed.no");
      default -> value;
    };
  }

  /** A line of the budget in a line of its own. */
  private String budget(Budget budget) {
    Words words = where.words();
    return budget.lines().stream()
        .map(
            line ->
                where.getTranslation(
                    "grant.budget.line." + line.side().name(),
                    "what",
                    line.description(),
                    "sum",
                    line.amountKroner() == null ? "" : words.kroner(line.amountKroner())))
        .collect(Collectors.joining("\n"));
  }
}
