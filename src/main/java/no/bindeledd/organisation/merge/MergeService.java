package no.bindeledd.organisation.merge;

import java.time.Clock;
import java.util.List;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.organisation.OrganisationChanged;
import no.bindeledd.organisation.merge.data.MergeRepository;
import no.bindeledd.organisation.merge.data.SideRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Two rows for one organisation become one, and two again when that was wrong. */
@Service
public class MergeService {
  private final SideRepository sides;
  private final MergeRepository merges;
  private final Comparison comparison;
  private final Mover mover;
  private final Wording wording;
  private final ApplicationEventPublisher events;
  private final History history;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  MergeService(
      SideRepository sides,
      MergeRepository merges,
      Comparison comparison,
      Mover mover,
      Wording wording,
      ApplicationEventPublisher events,
      History history,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.sides = sides;
    this.merges = merges;
    this.comparison = comparison;
    this.mover = mover;
    this.wording = wording;
    this.events = events;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * The two beside each other, with what would follow along.
   *
   * @throws NotFound if not both work in the caller's municipality
   */
  public MergePreview preview(Caller caller, long one, long other) {
    Acting who = access.require(caller, MergeAccess.MERGE);
    return transactions.read(
        () -> comparison.of(side(who, one, other, one), side(who, one, other, other)));
  }

  /**
   * Makes them one: the other leads to it from now on, and all that it had belongs to it.
   *
   * @return the merge, by which it can be undone
   * @throws NotFound if not both work in the caller's municipality
   * @throws ChangedMeanwhile if somebody has changed one of them since they were looked at
   */
  public long merge(Caller caller, MergeWish wish) {
    Acting who = access.require(caller, MergeAccess.MERGE);
    long here = who.municipalityId();
    return transactions.call(
        () -> {
          sides.hold(wish.survivor(), wish.merged());
          MergeSide survivor = side(who, wish.survivor(), wish.merged(), wish.survivor());
          MergeSide merged = side(who, wish.survivor(), wish.merged(), wish.merged());
          if (survivor.version() != wish.survivorVersion()
              || merged.version() != wish.mergedVersion()) {
            throw new ChangedMeanwhile();
          }
          long id = ids.next();
          merges.insert(here, id, survivor.id(), merged.id());
          mover.move(here, id, survivor, merged);
          wording.become(here, id, survivor, merged, wish.fromMerged());
          happened(who, survivor.id(), merged.id(), "MERGE");
          tell(who, id, survivor.id(), merged, false);
          return id;
        });
  }

  /** Those of the caller's municipality that can still be undone, the latest first. */
  public List<Merge> undoable(Caller caller) {
    Acting who = access.require(caller, MergeAccess.UNDO_MERGE);
    return transactions.read(
        () -> merges.undoable(who.municipalityId(), MergeLifecycle.oldest(clock)));
  }

  /**
   * Makes them two again: whatever was moved goes back, and what came afterwards stays.
   *
   * @throws Rejected if it is too late, or one of them is no longer as the merge left it
   */
  public void undo(Caller caller, long merge) {
    Acting who = access.require(caller, MergeAccess.UNDO_MERGE);
    transactions.run(
        () -> {
          Merge found = merges.find(who.municipalityId(), merge).orElseThrow(NotFound::new);
          sides.hold(found.survivor(), found.merged());
          Merge now = merges.find(who.municipalityId(), merge).orElseThrow(NotFound::new);
          MergeSide survivor = sides.find(now.survivor()).orElseThrow(NotFound::new);
          MergeSide merged = sides.find(now.merged()).orElseThrow(NotFound::new);
          boolean stands =
              survivor.mergedInto() == null
                  && merged.mergedInto() != null
                  && merged.mergedInto() == survivor.id();
          MergeLifecycle.LIFECYCLE.require(
              now.state(),
              Merge.State.UNDONE,
              new MergeLifecycle.Undoing(now, clock.instant(), stands, wording.numberIsTaken(now)));
          ChangedMeanwhile.unlessOne(merges.end(now, Merge.State.UNDONE));
          wording.become(now, survivor, merged);
          mover.moveBack(now);
          merges.forget(now);
          happened(who, survivor.id(), merged.id(), "UNDO_MERGE");
          tell(who, now.id(), survivor.id(), merged, true);
        });
  }

  /** One of two that both go on by themselves and work in the caller's municipality. */
  private MergeSide side(Acting who, long one, long other, long wanted) {
    NotFound.unless(one != other);
    MergeSide side = sides.find(wanted).orElseThrow(NotFound::new);
    NotFound.unless(
        side.mergedInto() == null && side.municipalities().contains(who.municipalityId()));
    return side;
  }

  /** What the one that goes on is called now, for the choice of a name is part of a merge. */
  private void tell(Acting who, long merge, long survivor, MergeSide merged, boolean undone) {
    events.publishEvent(
        new OrganisationsMerged(
            who.municipalityId(),
            merge,
            survivor,
            sides.find(survivor).orElseThrow().name(),
            merged.id(),
            merged.name(),
            undone));
  }

  private void happened(Acting who, long survivor, long merged, String action) {
    for (long id : new long[] {survivor, merged}) {
      history.did(who, new History.Subject(who.municipalityId(), "organisation", id), action);
    }
    // The lower id first, as everywhere where two are changed.
    events.publishEvent(new OrganisationChanged(Math.min(survivor, merged)));
    events.publishEvent(new OrganisationChanged(Math.max(survivor, merged)));
  }
}
