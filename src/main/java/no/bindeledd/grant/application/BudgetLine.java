package no.bindeledd.grant.application;

import org.jspecify.annotations.Nullable;

/** A line of a budget; the sum is missing while somebody is still typing. */
public record BudgetLine(Side side, String description, @Nullable Long amountKroner) {

  /** Money out, or money in from others than this scheme. */
  public enum Side {
    COST,
    INCOME
  }

  long amountOrZero() {
    return amountKroner == null ? 0 : amountKroner;
  }
}
