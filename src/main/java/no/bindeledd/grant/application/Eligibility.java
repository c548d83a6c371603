package no.bindeledd.grant.application;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.organisation.OrganisationService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks every rule of the scheme about an application. */
@Component
public class Eligibility {
  private final OrganisationService organisations;
  private final Clock clock;

  Eligibility(OrganisationService organisations, Clock clock) {
    this.organisations = organisations;
    this.clock = clock;
  }

  /** What each rule says now, in the order of the rules. */
  public List<Finding> findings(Application application, Round round) {
    var facts =
        new EligibilityRule.Facts(
            organisations.get(Caller.ANYONE, application.organisation()),
            organisations
                .municipalitiesOf(Caller.ANYONE, application.organisation())
                .contains(application.ref().municipality()),
            round.terms(),
            // What was sent was sent in time: submitting asks the same clock.
            application.submittedAt() == null ? round.phase(clock) : RoundPhase.OPEN,
            application.content(),
            Norway.today(clock));
    return Arrays.stream(EligibilityRule.values())
        .map(rule -> new Finding(rule, rule.outcome(facts)))
        .toList();
  }

  /** What the texts of the rules name. */
  public static Map<String, Object> values(Terms terms) {
    return Map.of(
        "members", terms.minimumMembers(),
        "years", terms.minimumYears(),
        "budget", terms.budgetOrZero());
  }

  /** The field of the form where a rule that is not met can be met. */
  static @Nullable String field(EligibilityRule rule) {
    return switch (rule) {
      case KIND_AND_GOAL, IMMIGRANT_ORGANISATION -> "kind";
      case ENOUGH_MEMBERS -> "members";
      case BUDGET_BALANCES -> "budget";
      case AMOUNT_WITHIN_ROUND -> "amount";
      case BANK_ACCOUNT -> "bankAccount";
      case VOLUNTARY_REGISTER, WORKS_HERE, ROUND_OPEN, OLD_ENOUGH, NO_OTHER_SUPPORT, PURPOSE_FITS ->
          null;
    };
  }
}
