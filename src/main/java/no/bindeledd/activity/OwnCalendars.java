package no.bindeledd.activity;

import no.bindeledd.activity.data.OwnCalendarRepository;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Traces;
import no.bindeledd.foundation.data.Transactions;
import org.springframework.stereotype.Component;

/**
 * The addresses of people's own calendars. It is no service: opening one tells whom to ask the
 * access table about, and whoever ends one for a reason of their own (a person is erased, a consent
 * is taken back) has asked before and calls it inside their transaction.
 */
@Component
public class OwnCalendars {
  private static final String SUBJECT = "own_calendar";

  private final OwnCalendarRepository calendars;
  private final History history;
  private final Traces traces;
  private final Transactions transactions;

  OwnCalendars(
      OwnCalendarRepository calendars, History history, Traces traces, Transactions transactions) {
    this.calendars = calendars;
    this.history = history;
    this.traces = traces;
    this.transactions = transactions;
  }

  /**
   * Whose calendar a secret opens.
   *
   * @throws NotFound if it opens none, or no longer
   */
  public Caller.LinkHolder open(String secret) {
    return transactions
        .read(() -> calendars.accountOf(Secrets.hash(secret)))
        .map(Caller.LinkHolder::new)
        .orElseThrow(NotFound::new);
  }

  /**
   * Nothing answers at the address any more.
   *
   * @return false if there was none
   */
  public boolean end(Acting who, long account) {
    return transactions.call(
        () -> {
          boolean there = calendars.delete(account);
          if (there) {
            history.did(who, subject(account), "END_CALENDAR");
          }
          return there;
        });
  }

  /** With the person go the calendar and that they ever had one. */
  void forget(long account) {
    calendars.delete(account);
    traces.forgetHistory(SUBJECT, account);
  }

  static History.Subject subject(long account) {
    return new History.Subject(null, SUBJECT, account);
  }
}
