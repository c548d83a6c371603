package no.bindeledd.grant.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import org.jspecify.annotations.Nullable;

/** What a draft may hold at all: lengths and numbers that the database can keep. */
final class TermsLimits {
  private static final int NAME = 160;
  private static final int ABOUT = 2000;
  private static final int APPEAL_BODY = 200;
  private static final int MOST_DAYS = 60;

  /** A hundred million million: beyond every budget, far below what a long holds. */
  private static final long MOST_KRONER = 100_000_000_000_000L;

  private TermsLimits() {}

  static void require(Terms terms) {
    var reasons = new ArrayList<Reason>();
    longest(reasons, "name", terms.name(), NAME);
    longest(reasons, "about", terms.about(), ABOUT);
    longest(reasons, "appealBody", terms.appealBody(), APPEAL_BODY);
    between(reasons, "budget", terms.budgetOrZero(), 0, MOST_KRONER);
    between(reasons, "arrivalDays", terms.arrivalDays(), 0, MOST_DAYS);
    between(reasons, "appealWeeks", terms.appealWeeks(), 1, MOST_DAYS);
    between(reasons, "minimumMembers", terms.minimumMembers(), 0, 10_000);
    between(reasons, "minimumYears", terms.minimumYears(), 0, 100);
    terms.weights().values().forEach(weight -> between(reasons, "weights", weight, 0, 100));
    Rejected.ifAny(reasons);
  }

  static void requireVersion(Round round, long version) {
    if (round.version() != version) {
      throw new ChangedMeanwhile();
    }
  }

  private static void longest(
      List<Reason> reasons, String field, @Nullable String text, int length) {
    if (text != null && text.length() > length) {
      reasons.add(Reason.at(field, "grant.error.tooLong", Map.of("most", length)));
    }
  }

  private static void between(
      List<Reason> reasons, String field, long number, long least, long most) {
    if (number < least || number > most) {
      reasons.add(Reason.at(field, "grant.error.outOfRange", Map.of("least", least, "most", most)));
    }
  }
}
