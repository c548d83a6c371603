package no.bindeledd.grant.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.SupportKind;
import org.jspecify.annotations.Nullable;

/** What must be filled in before sending, and what fits into a draft at all. */
final class Completeness {
  private static final int SHORT = 160;
  private static final int LONG = 1000;
  private static final int PLAN = 4000;
  private static final int ACCOUNT = 30;
  private static final int LINES = 60;
  private static final long MOST_PEOPLE = 10_000_000;

  /** A hundred million million: sixty such lines still fit into a long. */
  private static final long MOST_KRONER = 100_000_000_000_000L;

  private Completeness() {}

  static List<Reason> missing(ApplicationContent content) {
    var reasons = new ArrayList<Reason>();
    needed(reasons, "title", content.title());
    needed(reasons, "summary", content.summary());
    needed(reasons, "targetGroup", content.targetGroup());
    if (content.kind() == SupportKind.PROJECT) {
      counted(reasons, "participants", content.participants());
      counted(reasons, "volunteers", content.volunteers());
      counted(reasons, "hours", content.hours());
    }
    needed(reasons, "plan", content.plan());
    needed(reasons, "signatory", content.signatory());
    if (content.budget().lines().stream()
        .anyMatch(line -> line.description().isBlank() && line.amountOrZero() != 0)) {
      reasons.add(Reason.at("budget", "grant.application.error.lineText"));
    }
    if (!content.confirmed()) {
      reasons.add(Reason.at("confirmed", "grant.application.error.confirm"));
    }
    return reasons;
  }

  /**
   * @throws Rejected if the database could not keep it
   */
  static void requireStorable(ApplicationContent content) {
    var reasons = new ArrayList<Reason>();
    longest(reasons, "title", content.title(), SHORT);
    longest(reasons, "summary", content.summary(), LONG);
    longest(reasons, "targetGroup", content.targetGroup(), LONG);
    longest(reasons, "plan", content.plan(), PLAN);
    longest(reasons, "partners", content.partners(), LONG);
    longest(reasons, "signatory", content.signatory(), SHORT);
    longest(reasons, "bankAccount", content.bankAccount(), ACCOUNT);
    inRange(reasons, "participants", content.participants(), MOST_PEOPLE);
    inRange(reasons, "volunteers", content.volunteers(), MOST_PEOPLE);
    inRange(reasons, "hours", content.hours(), MOST_PEOPLE);
    inRange(reasons, "members", content.members(), MOST_PEOPLE);
    inRange(reasons, "amount", content.amountKroner(), MOST_KRONER);
    if (content.budget().lines().size() > LINES) {
      reasons.add(
          Reason.at("budget", "grant.application.error.tooManyLines", Map.of("most", LINES)));
    }
    for (BudgetLine line : content.budget().lines()) {
      longest(reasons, "budget", line.description(), SHORT);
      inRange(reasons, "budget", line.amountKroner(), MOST_KRONER);
    }
    Rejected.ifAny(reasons);
  }

  private static void needed(List<Reason> reasons, String field, String text) {
    if (text.isBlank()) {
      reasons.add(Reason.at(field, "grant.error.needed"));
    }
  }

  private static void counted(List<Reason> reasons, String field, @Nullable Integer number) {
    if (number == null) {
      reasons.add(Reason.at(field, "grant.error.needed"));
    }
  }

  private static void longest(List<Reason> reasons, String field, String text, int length) {
    if (text.length() > length) {
      reasons.add(Reason.at(field, "grant.error.tooLong", Map.of("most", length)));
    }
  }

  private static void inRange(
      List<Reason> reasons, String field, @Nullable Number number, long most) {
    if (number != null && (number.longValue() < 0 || number.longValue() > most)) {
      reasons.add(Reason.at(field, "grant.error.outOfRange", Map.of("least", 0, "most", most)));
    }
  }
}
