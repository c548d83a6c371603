package no.bindeledd.grant.application;

import java.time.LocalDate;
import java.util.function.Function;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.round.RoundPhase;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.organisation.Organisation;

/**
 * The conditions of the scheme, each a function of what is known. The program answers those that it
 * can; the others say what the officer will look at. Numbers come from the round's terms.
 */
public enum EligibilityRule {
  /** Registered in Frivillighetsregisteret. */
  VOLUNTARY_REGISTER(facts -> Finding.when(facts.organisation().inVoluntaryRegister())),
  /** Works in the municipality. */
  WORKS_HERE(facts -> Finding.when(facts.worksHere())),
  /** The round takes applications now. */
  ROUND_OPEN(facts -> Finding.when(facts.phase() == RoundPhase.OPEN)),
  /** The kind and the goal are among those of the round. */
  KIND_AND_GOAL(EligibilityRule::kindAndGoal),
  /** Operating support is for immigrant organisations. */
  IMMIGRANT_ORGANISATION(
      facts ->
          operating(
              facts, Finding.when(facts.organisation().kind() == Organisation.Kind.IMMIGRANT))),
  /** Operating support: old enough. */
  OLD_ENOUGH(facts -> operating(facts, oldEnough(facts))),
  /** Operating support: enough counting members. */
  ENOUGH_MEMBERS(facts -> operating(facts, enoughMembers(facts))),
  /** Operating support: no faith, student or political organisation, no other state support. */
  NO_OTHER_SUPPORT(facts -> operating(facts, Finding.Outcome.TO_BE_JUDGED)),
  /** Costs equal incomes, the amount applied for among them, and there are costs. */
  BUDGET_BALANCES(
      facts ->
          Finding.when(
              facts.content().budget().costsKroner() > 0
                  && facts.content().differenceKroner() == 0)),
  /** No more than the round has. */
  AMOUNT_WITHIN_ROUND(
      facts ->
          Finding.when(
              facts.content().amountOrZero() > 0
                  && facts.content().amountOrZero() <= facts.terms().budgetOrZero())),
  /** A bank account number whose check digit is right. */
  BANK_ACCOUNT(facts -> Finding.when(BankAccount.isValid(facts.content().bankAccount()))),
  /** The purpose lies within the goal. */
  PURPOSE_FITS(facts -> Finding.Outcome.TO_BE_JUDGED);

  private final Function<Facts, Finding.Outcome> test;

  EligibilityRule(Function<Facts, Finding.Outcome> test) {
    this.test = test;
  }

  Finding.Outcome outcome(Facts facts) {
    return test.apply(facts);
  }

  /** What the rules look at. */
  record Facts(
      Organisation organisation,
      boolean worksHere,
      Terms terms,
      RoundPhase phase,
      ApplicationContent content,
      LocalDate today) {}

  private static Finding.Outcome operating(Facts facts, Finding.Outcome outcome) {
    return facts.content().kind() == SupportKind.OPERATING ? outcome : Finding.Outcome.NOT_RELEVANT;
  }

  private static Finding.Outcome kindAndGoal(Facts facts) {
    SupportKind kind = facts.content().kind();
    var goal = facts.content().goal();
    return Finding.when(
        kind != null
            && goal != null
            && facts.terms().kinds().contains(kind)
            && facts.terms().goals().contains(goal));
  }

  private static Finding.Outcome oldEnough(Facts facts) {
    LocalDate founded = facts.organisation().foundedOn();
    return founded == null
        ? Finding.Outcome.TO_BE_JUDGED
        : Finding.when(!founded.plusYears(facts.terms().minimumYears()).isAfter(facts.today()));
  }

  private static Finding.Outcome enoughMembers(Facts facts) {
    Integer members = facts.content().members();
    return Finding.when(members != null && members >= facts.terms().minimumMembers());
  }
}
