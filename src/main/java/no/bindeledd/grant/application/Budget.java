package no.bindeledd.grant.application;

import java.util.List;

/** What the project costs, and who else pays. */
public record Budget(List<BudgetLine> lines) {
  public static final Budget EMPTY = new Budget(List.of());

  public Budget {
    lines = List.copyOf(lines);
  }

  public long costsKroner() {
    return sum(BudgetLine.Side.COST);
  }

  /** Without the amount that is applied for. */
  public long otherIncomesKroner() {
    return sum(BudgetLine.Side.INCOME);
  }

  /**
   * What is missing for balance: costs less all incomes, the amount applied for among them.
   *
   * @return above zero if money is missing, below if there is too much, zero if it balances
   */
  public long differenceKroner(long appliedForKroner) {
    return Math.subtractExact(costsKroner(), Math.addExact(otherIncomesKroner(), appliedForKroner));
  }

  private long sum(BudgetLine.Side side) {
    return lines.stream()
        .filter(line -> line.side() == side)
        .mapToLong(BudgetLine::amountOrZero)
        .reduce(0, Math::addExact);
  }
}
