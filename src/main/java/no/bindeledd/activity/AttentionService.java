package no.bindeledd.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.bindeledd.activity.data.AttentionRepository;
import no.bindeledd.activity.data.AttentionRepository.Whose;
import no.bindeledd.activity.data.HelpWantedRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Service;

/** The overview of those who offer activities: what to look at, and when people meet next. */
@Service
public class AttentionService {
  private static final Duration SOON = Duration.ofDays(7);

  /** After that nobody knows who came. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  /** Roles that lack helpers, of which the soonest of each activity is shown. */
  private static final int MOST_ROLES = 500;

  private final AttentionRepository attention;
  private final HelpWantedRepository wanted;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  AttentionService(
      AttentionRepository attention,
      HelpWantedRepository wanted,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.attention = attention;
    this.wanted = wanted;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What the caller's organisation or unit should look at, most urgent first. */
  public List<Attention> wanted(Caller caller) {
    Whose whose = whose(access.require(caller, ActivityAccess.LIST_OWN));
    Instant now = clock.instant();
    return transactions.read(
        () ->
            Stream.of(
                    attention.notPublished(whose),
                    attention.few(whose, now, now.plus(SOON)),
                    lackingHelpers(whose, now),
                    attention.queues(whose),
                    attention.stale(whose))
                .flatMap(List::stream)
                .toList());
  }

  /** A line for each activity: its soonest session that lacks helpers. */
  private List<Attention> lackingHelpers(Whose whose, Instant now) {
    var soonest = new LinkedHashMap<ActivityKey, Session>();
    var found = new LinkedHashMap<ActivityKey, Attention>();
    for (OpenRole open : wanted.open(whose, now, now.plus(SOON), MOST_ROLES)) {
      Session session = open.session();
      var activity = new ActivityKey(session.municipality(), session.activity());
      if (soonest.computeIfAbsent(activity, first -> session).id() == session.id()) {
        found.merge(
            activity,
            new Attention(
                Attention.Kind.HELPERS,
                activity,
                open.title(),
                Norway.local(session.from()).toLocalDate(),
                open.lacking()),
            AttentionService::both);
      }
    }
    return List.copyOf(found.values());
  }

  /** Two roles of one session. */
  private static Attention both(Attention a, Attention b) {
    return new Attention(a.kind(), a.activity(), a.title(), a.day(), a.count() + b.count());
  }

  /** The caller's own sessions of the last two weeks whose list nobody kept, the latest first. */
  public List<TitledSession> notKept(Caller caller, int most) {
    Whose whose = whose(access.require(caller, ActivityAccess.LIST_SESSIONS));
    Instant now = clock.instant();
    return transactions.read(() -> attention.notKept(whose, now.minus(REMEMBERED), now, most));
  }

  /** The next sessions of the caller's organisation or unit, soonest first. */
  public List<TitledSession> next(Caller caller, int most) {
    Whose whose = whose(access.require(caller, ActivityAccess.LIST_SESSIONS));
    return transactions.read(() -> attention.next(whose, clock.instant(), most));
  }

  private static Whose whose(Acting who) {
    Owner owner = Owners.of(who);
    return owner.organisation() != null
        ? new Whose(owner.organisation(), null)
        : new Whose(Objects.requireNonNull(owner.unit()), who.municipalityId());
  }
}
