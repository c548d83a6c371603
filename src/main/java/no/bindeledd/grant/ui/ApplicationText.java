package no.bindeledd.grant.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.grant.application.BudgetLine;
import org.jspecify.annotations.Nullable;

/**
 * An application field by field as text, under the names of the form's fields: how two versions of
 * it are compared, and how one is kept until somebody has chosen.
 */
final class ApplicationText {
  private static final String NOTHING = "-";

  private ApplicationText() {}

  static Map<String, String> write(ApplicationContent c) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", text(c.kind()));
    fields.put("goal", text(c.goal()));
    fields.put("title", c.title());
    fields.put("summary", c.summary());
    fields.put("targetGroup", c.targetGroup());
    fields.put("plan", c.plan());
    fields.put("participants", text(c.participants()));
    fields.put("volunteers", text(c.volunteers()));
    fields.put("hours", text(c.hours()));
    fields.put("partners", c.partners());
    fields.put("amount", text(c.amountKroner()));
    fields.put("budget", write(c.budget()));
    fields.put("signatory", c.signatory());
    fields.put("bankAccount", c.bankAccount());
    fields.put("members", text(c.members()));
    fields.put("confirmed", String.valueOf(c.confirmed()));
    return fields;
  }

  /** What is missing is empty. */
  static ApplicationContent read(Map<String, String> fields) {
    Function<String, String> f = name -> fields.getOrDefault(name, "");
    return new ApplicationContent(
        some(f.apply("kind")).map(SupportKind::valueOf).orElse(null),
        some(f.apply("goal")).map(Goal::valueOf).orElse(null),
        f.apply("title"),
        f.apply("summary"),
        f.apply("targetGroup"),
        number(f.apply("participants")),
        number(f.apply("volunteers")),
        number(f.apply("hours")),
        f.apply("plan"),
        f.apply("partners"),
        number(f.apply("members")),
        f.apply("signatory"),
        f.apply("bankAccount"),
        some(f.apply("amount")).map(Long::valueOf).orElse(null),
        Boolean.parseBoolean(f.apply("confirmed")),
        budget(f.apply("budget")));
  }

  /**
   * A line each, costs first: side, sum, and what it is for, which may hold anything but a line
   * break.
   */
  private static String write(Budget budget) {
    return budget.lines().stream()
        .sorted(Comparator.comparing(BudgetLine::side))
        .map(
            line ->
                line.side()
                    + " "
                    + Objects.requireNonNullElse((Object) line.amountKroner(), NOTHING)
                    + " "
                    + line.description().replaceAll("\\R", " "))
        .collect(Collectors.joining("\n"));
  }

  private static Budget budget(String text) {
    return new Budget(
        Arrays.stream(text.split("\n", -1))
            .filter(line -> !line.isEmpty())
            .map(
                line -> {
                  List<String> parts = List.of(line.split(" ", 3));
                  return new BudgetLine(
                      BudgetLine.Side.valueOf(parts.get(0)),
                      parts.get(2),
                      parts.get(1).equals(NOTHING) ? null : Long.valueOf(parts.get(1)));
                })
            .toList());
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static @Nullable Integer number(String text) {
    return some(text).map(Integer::valueOf).orElse(null);
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
