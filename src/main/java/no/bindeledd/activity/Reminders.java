package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.data.ReminderRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.jobs.Rhythm;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.notification.ChannelKind;
import no.bindeledd.notification.Channels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have a place the day before, at hours at which a telephone may make a sound. A
 * session is marked in the transaction that queues its messages, so that each comes once.
 */
@Component
class Reminders implements RecurringJob {
  private static final String NAME = "session-reminders";
  private static final LocalTime EARLIEST = LocalTime.of(9, 0);
  private static final LocalTime LATEST = LocalTime.of(20, 0);
  private static final int CHUNK = 100;

  private final ReminderRepository reminders;
  private final SignUpRepository signUps;
  private final PlaceLetters letters;
  private final Channels channels;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  Reminders(
      ReminderRepository reminders,
      SignUpRepository signUps,
      PlaceLetters letters,
      Channels channels,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.reminders = reminders;
    this.signUps = signUps;
    this.letters = letters;
    this.channels = channels;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "operation.job.sessionReminders";
  }

  @Override
  public Rhythm rhythm() {
    return new Rhythm.Every(Duration.ofMinutes(15));
  }

  @Override
  public void run() {
    access.require(Caller.job(NAME), ActivityAccess.FOLLOW_THE_CLOCK);
    var now = Norway.local(clock.instant()).toLocalTime();
    if (now.isBefore(EARLIEST) || now.isAfter(LATEST)) {
      return;
    }
    var today = Norway.today(clock);
    @Nullable RuntimeException fault = null;
    List<Session> chunk;
    do {
      chunk =
          transactions.read(
              () -> reminders.due(Norway.endOf(today), Norway.endOf(today.plusDays(1)), CHUNK));
      int done = 0;
      for (Session session : chunk) {
        try {
          transactions.run(() -> remind(session));
          done++;
        } catch (RuntimeException e) {
          fault = e; // the others still get theirs, and the job shows that it failed
        }
      }
      if (done == 0) {
        break;
      }
    } while (chunk.size() == CHUNK);
    if (fault != null) {
      throw fault;
    }
  }

  private void remind(Session session) {
    if (!reminders.take(session, clock.instant())) {
      return;
    }
    List<Participant> people = signUps.of(session.municipality(), session.activity());
    Map<Long, ReminderWay> said =
        reminders.chosen(people.stream().map(Participant::account).toList());
    boolean sms = channels.has(ChannelKind.SMS);
    for (Participant p : people) {
      String address =
          switch (ReminderChoice.of(said.get(p.account()), p.email(), p.phone(), sms).now()) {
            case EMAIL -> p.email();
            case SMS -> p.phone();
            case NONE -> null;
          };
      if (address != null) {
        letters.reminder(session, p, address);
      }
    }
  }
}
