package no.bindeledd.activity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.ShareRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Neighbours;
import org.springframework.stereotype.Service;

/**
 * An activity is found in neighbouring municipalities, too, where whoever offers it wants that and
 * the neighbour shows it. It stays at home until then.
 */
@Service
public class NeighbourShareService {
  private final ShareRepository shares;
  private final ActivityRepository activities;
  private final Neighbours neighbours;
  private final Publication publication;
  private final Owners owners;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  NeighbourShareService(
      ShareRepository shares,
      ActivityRepository activities,
      Neighbours neighbours,
      Publication publication,
      Owners owners,
      History history,
      Access access,
      Transactions transactions) {
    this.shares = shares;
    this.activities = activities;
    this.neighbours = neighbours;
    this.publication = publication;
    this.owners = owners;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /** Where one's own activity may show, and whether it does. */
  public record Choice(Municipality municipality, boolean chosen) {}

  /** By name. */
  public List<Choice> choices(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    return transactions.read(
        () -> {
          Set<Long> chosen = shares.shownIn(municipality, activity);
          return neighbours.showing(municipality).stream()
              .map(neighbour -> new Choice(neighbour, chosen.contains(neighbour.id())))
              .toList();
        });
  }

  /**
   * It shows in these, and in no others.
   *
   * @throws Rejected if one of them does not show what comes from there, or no longer
   */
  public void share(Caller caller, long municipality, long activity, Set<Long> wanted) {
    Acting who = access.require(caller, ActivityAccess.SHARE, owners.place(municipality, activity));
    transactions.run(
        () -> {
          Activity locked = activities.lock(municipality, activity).orElseThrow(NotFound::new);
          if (!showing(municipality).containsAll(wanted)) {
            throw new Rejected(Reason.at("neighbours", "activity.reason.notShownThere"));
          }
          Set<Long> before = shares.shownIn(municipality, activity);
          if (before.equals(wanted)) {
            return;
          }
          shares.replace(municipality, activity, wanted);
          if (locked.state() == ActivityState.PUBLISHED) {
            publication.shared(municipality, activity, before);
          }
          history.did(who, new History.Subject(municipality, "activity", activity), "SHARE");
        });
  }

  private Set<Long> showing(long municipality) {
    return neighbours.showing(municipality).stream()
        .map(Municipality::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
