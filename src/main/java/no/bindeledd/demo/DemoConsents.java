package no.bindeledd.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.people.ConsentProposal;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.DataKind;
import no.bindeledd.people.Purpose;
import org.springframework.stereotype.Component;

/** What newcomers were asked to share, and what they answered. */
@Component
class DemoConsents {
  private static final Set<DataKind> ALL = EnumSet.allOf(DataKind.class);
  private static final Set<DataKind> WITHOUT_NAME =
      EnumSet.complementOf(EnumSet.of(DataKind.FIRST_NAME, DataKind.GENDER));

  private final ConsentService consents;
  private final Clock clock;

  DemoConsents(ConsentService consents, Clock clock) {
    this.consents = consents;
    this.clock = clock;
  }

  /** What came of the question. */
  enum Story {
    NOT_ASKED,
    WAITING,
    CONFIRMED,
    DECLINED,
    WITHDRAWN,
    LAPSED,
    EXPIRED;

    /** Of twenty, most say yes. */
    static Story of(int number) {
      return switch (number % 20) {
        case 1, 11 -> NOT_ASKED;
        case 2, 8, 14 -> WAITING;
        case 5 -> number % 40 == 5 ? DECLINED : WITHDRAWN;
        case 17 -> number % 40 == 17 ? LAPSED : EXPIRED;
        default -> CONFIRMED;
      };
    }
  }

  /**
   * @return how many weeks ago it all was
   */
  int make(
      DemoRandom random,
      Story story,
      Caller.SignedIn caseworker,
      Caller.Self person,
      DemoTenant tenant,
      long participant) {
    LocalDate today = Norway.today(clock);
    int weeks =
        switch (story) {
          case NOT_ASKED, WAITING -> random.between(0, 1);
          case CONFIRMED, DECLINED, WITHDRAWN -> random.between(1, 10);
          case LAPSED -> random.between(3, 8);
          case EXPIRED -> random.between(12, 20);
        };
    if (story == Story.NOT_ASKED) {
      return weeks;
    }
    LocalDate until =
        story == Story.EXPIRED
            ? today.plusWeeks(weeks).minusDays(random.between(1, 40))
            : today.plusMonths(random.between(6, 12));
    long consent =
        consents.propose(
            caseworker,
            participant,
            new ConsentProposal(
                tenant.unit("sentral").id(),
                Purpose.FIND_ACTIVITY,
                random.percent(80) ? ALL : WITHOUT_NAME,
                until));
    switch (story) {
      case CONFIRMED, EXPIRED -> consents.answer(person, tenant.id(), consent, true);
      case DECLINED -> consents.answer(person, tenant.id(), consent, false);
      case WITHDRAWN -> {
        consents.answer(person, tenant.id(), consent, true);
        consents.withdraw(person, tenant.id(), consent);
      }
      case NOT_ASKED, WAITING, LAPSED -> {}
    }
    return weeks;
  }
}
