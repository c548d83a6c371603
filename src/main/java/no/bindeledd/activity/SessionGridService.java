package no.bindeledd.activity;

import java.time.Clock;
import java.util.List;
import no.bindeledd.activity.data.SessionGridRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All sessions of those who offer activities, over all of their activities, a page at a time. */
@Service
public class SessionGridService {
  private static final int LARGEST_PAGE = 200;

  private final SessionGridRepository rows;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  SessionGridService(
      SessionGridRepository rows, Access access, Transactions transactions, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A page in order of time; what has been, latest first.
   *
   * @param after the last session of the page before, or null for the first page
   * @param limit at most 200
   */
  public List<SessionRow> page(
      Caller caller, SessionFilter filter, @Nullable Session after, int limit) {
    Acting who = access.require(caller, ActivityAccess.LIST_SESSIONS);
    Owner owner = Owners.of(who);
    return transactions.read(
        () ->
            rows.page(
                owner,
                municipality(who, owner),
                filter,
                after,
                clock.instant(),
                Math.min(limit, LARGEST_PAGE)));
  }

  /** How many there are in all. */
  public int count(Caller caller, SessionFilter filter) {
    Acting who = access.require(caller, ActivityAccess.LIST_SESSIONS);
    Owner owner = Owners.of(who);
    return transactions.read(
        () -> rows.count(owner, municipality(who, owner), filter, clock.instant()));
  }

  private static @Nullable Long municipality(Acting who, Owner owner) {
    return owner.organisation() == null ? who.municipalityId() : null;
  }
}
