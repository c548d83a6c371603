package no.bindeledd.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.NeighbourShareService;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.MunicipalityRules;
import no.bindeledd.municipality.MunicipalityRulesService;
import org.springframework.stereotype.Component;

/**
 * What others than the organiser do with activities: neighbours show them, people ask and report.
 */
@Component
class DemoTrust {
  private static final String TOWN = "askelund";

  /** In which one can sign in. */
  private static final String ORGANISATION = "Møteplassen Askelund";

  private static final int SHARED_BY_EACH = 3;

  private final MunicipalityRulesService rules;
  private final NeighbourShareService shares;
  private final QuestionService questions;
  private final TrustService trust;

  DemoTrust(
      MunicipalityRulesService rules,
      NeighbourShareService shares,
      QuestionService questions,
      TrustService trust) {
    this.rules = rules;
    this.shares = shares;
    this.questions = questions;
    this.trust = trust;
  }

  void make(DemoTenants tenants, DemoCast.Callers callers, List<DemoActivity> made) {
    List<DemoActivity> shown =
        made.stream().filter(a -> a.fate() == DemoActivity.Fate.PUBLISHED).toList();
    share(tenants, callers.get("kommuneadmin", Role.MUNICIPALITY_ADMINISTRATOR, TOWN), shown);
    List<DemoActivity> own =
        shown.stream().filter(a -> a.owner().name().equals(ORGANISATION)).toList();
    own.stream().limit(1).forEach(this::ask);
    shown.stream()
        .filter(a -> a.tenant().slug().equals(TOWN) && !own.contains(a))
        .limit(2)
        .forEach(this::report);
  }

  /** The town shows what two others share; each shares some and keeps the rest at home. */
  private void share(DemoTenants tenants, Caller.SignedIn administrator, List<DemoActivity> shown) {
    long town = tenants.get(TOWN).id();
    MunicipalityRules before = rules.open(administrator);
    Set<Long> shows = new HashSet<>(before.shows());
    for (DemoTenant other : tenants.all()) {
      if (other.id() != town) {
        shows.add(other.id());
      }
    }
    rules.change(administrator, new MunicipalityRules(before.firstLook(), shows, before.version()));
    for (DemoTenant other : tenants.all()) {
      shown.stream()
          .filter(a -> a.tenant().id() == other.id() && other.id() != town)
          .limit(SHARED_BY_EACH)
          .forEach(a -> shares.share(a.owner().acts(), other.id(), a.id(), Set.of(town)));
    }
  }

  private void ask(DemoActivity activity) {
    List<QuestionWish> wishes =
        List.of(
            new QuestionWish("Lina", "lina@example.org", "Kan jeg komme selv om jeg snakker lite?"),
            new QuestionWish("", "nabo@example.org", "Er det plass til barnevogn?"));
    for (QuestionWish wish : wishes) {
      questions.ask(
          Caller.ANYONE,
          activity.tenant().id(),
          activity.id(),
          wish,
          Language.NB,
          "demo-" + wish.address());
    }
  }

  private void report(DemoActivity activity) {
    trust.report(
        Caller.ANYONE,
        activity.tenant().id(),
        activity.id(),
        ReportReason.WRONG,
        "Døra var låst da vi kom.",
        "demo-" + activity.id());
  }
}
