package no.bindeledd.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.reference.ResourceTable;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.BankAccount;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.grant.application.BudgetLine;
import no.bindeledd.grant.application.Finding;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.screening.ScreeningService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisations apply for: {@code demo/applications.csv}. */
@Component
class DemoApplications {
  private static final String DRAFT = "DRAFT";
  private static final String ELIGIBLE = "ELIGIBLE";
  private static final String WITHDRAWN = "WITHDRAWN";

  private final ApplicationService applications;
  private final ScreeningService screening;

  DemoApplications(ApplicationService applications, ScreeningService screening) {
    this.applications = applications;
    this.screening = screening;
  }

  /**
   * Those of a round, while it is open.
   *
   * @return what came in and can be assessed, with what is to become of it
   */
  Map<Ref, Verdict> make(String code, Ref round, Caller.SignedIn officer, List<DemoOwner> owners) {
    var assessable = new LinkedHashMap<Ref, Verdict>();
    for (ResourceTable.Row row : ResourceTable.read("demo/applications.csv").rows()) {
      if (row.get("round").equals(code)) {
        DemoOwner owner = owner(row.get("organisation"), owners);
        Ref ref = write(round, row, owner);
        String fate = row.get("fate");
        if (fate.equals(WITHDRAWN)) {
          applications.withdraw(owner.acts(), ref);
        } else if (fate.equals(ELIGIBLE)) {
          screen(officer, ref);
          assessable.put(ref, verdict(row));
        }
      }
    }
    return assessable;
  }

  /**
   * What the officer recommends and the decision maker decides, in rounds that come so far.
   *
   * @param amountKroner zero unless granted
   */
  record Verdict(Outcome outcome, long amountKroner, String reasons) {
    static final Verdict NONE = new Verdict(Outcome.REFUSED, 0, "");
  }

  private static Verdict verdict(ResourceTable.Row row) {
    if (row.get("outcome").isEmpty()) {
      return Verdict.NONE;
    }
    long asked = amount(budget(row));
    return new Verdict(
        Outcome.valueOf(row.get("outcome")),
        asked * Long.parseLong(row.get("percent")) / 100,
        row.get("reasons"));
  }

  private Ref write(Ref round, ResourceTable.Row row, DemoOwner owner) {
    Caller.SignedIn caller = owner.acts();
    boolean draft = row.get("fate").equals(DRAFT);
    Ref ref = applications.start(caller, round);
    long read = applications.get(caller, ref).version();
    long saved = applications.save(caller, ref, read, content(row, owner, !draft)).version();
    if (!draft) {
      applications.submit(caller, ref, saved);
    }
    return ref;
  }

  private void screen(Caller.SignedIn officer, Ref ref) {
    screening.get(officer, ref).findings().stream()
        .filter(Finding::isRelevant)
        .forEach(f -> screening.answer(officer, ref, null, new Answer(f.rule(), true, "")));
    screening.approve(officer, ref);
  }

  private static ApplicationContent content(
      ResourceTable.Row row, DemoOwner owner, boolean confirmed) {
    Budget budget = budget(row);
    return new ApplicationContent(
        SupportKind.valueOf(row.get("kind")),
        Goal.valueOf(row.get("goal")),
        row.get("title"),
        row.get("summary"),
        row.get("targetGroup"),
        number(row.get("participants")),
        number(row.get("volunteers")),
        number(row.get("hours")),
        row.get("plan"),
        row.get("partners"),
        number(row.get("members")),
        row.get("signatory"),
        account(owner.name()),
        amount(budget),
        confirmed,
        budget);
  }

  private static Budget budget(ResourceTable.Row row) {
    List<BudgetLine> costs = lines(BudgetLine.Side.COST, row.list("costs", "\\+"));
    List<BudgetLine> incomes = lines(BudgetLine.Side.INCOME, row.list("incomes", "\\+"));
    return new Budget(Stream.concat(costs.stream(), incomes.stream()).toList());
  }

  private static long amount(Budget budget) {
    return budget.costsKroner() - budget.otherIncomesKroner();
  }

  private static List<BudgetLine> lines(BudgetLine.Side side, List<String> texts) {
    return texts.stream()
        .map(text -> text.split("="))
        .map(parts -> new BudgetLine(side, parts[0], Long.valueOf(parts[1])))
        .toList();
  }

  /** A number that passes the check digit, of bank 0000, which there is not. */
  private static String account(String owner) {
    int number = Math.floorMod(owner.hashCode(), 100_000);
    return Stream.iterate(number * 100L, n -> n + 1)
        .map("%011d"::formatted)
        .filter(BankAccount::isValid)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Integer number(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static DemoOwner owner(String name, List<DemoOwner> owners) {
    return owners.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }
}
