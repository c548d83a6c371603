package no.bindeledd.organisation.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.merge.data.DuplicateRepository;
import no.bindeledd.organisation.merge.data.DuplicateRepository.Known;
import no.bindeledd.organisation.merge.data.DuplicateRepository.Pair;
import no.bindeledd.organisation.merge.engine.Likeness;
import org.springframework.stereotype.Service;

/** Organisations of a municipality that may stand there twice. A person says whether they do. */
@Service
public class DuplicateService {
  private final DuplicateRepository duplicates;
  private final History history;
  private final Access access;
  private final Transactions transactions;

  DuplicateService(
      DuplicateRepository duplicates, History history, Access access, Transactions transactions) {
    this.duplicates = duplicates;
    this.history = history;
    this.access = access;
    this.transactions = transactions;
  }

  /** The likely ones of the caller's municipality, the most alike first. */
  public List<Duplicate> likely(Caller caller) {
    Acting who = access.require(caller, MergeAccess.SEE_DUPLICATES);
    long here = who.municipalityId();
    return transactions.read(() -> judge(here));
  }

  /**
   * They are two, and are not shown again here.
   *
   * @throws NotFound if not both work in the caller's municipality
   */
  public void keepApart(Caller caller, long one, long other) {
    Acting who = access.require(caller, MergeAccess.KEEP_APART);
    long here = who.municipalityId();
    var pair = Pair.of(one, other);
    transactions.run(
        () -> {
          NotFound.unless(one != other && duplicates.bothIn(here, pair));
          duplicates.keepApart(here, pair);
          history.did(who, new History.Subject(here, "organisation", pair.first()), "KEEP_APART");
          history.did(who, new History.Subject(here, "organisation", pair.second()), "KEEP_APART");
        });
  }

  private List<Duplicate> judge(long municipality) {
    var pairs = duplicates.common(municipality);
    if (pairs.isEmpty()) {
      return List.of();
    }
    Map<Long, Known> known = duplicates.known(municipality);
    var found = new ArrayList<Weighed>();
    pairs.forEach(
        (pair, common) -> {
          Known first = known.get(pair.first());
          Known second = known.get(pair.second());
          if (first == null || second == null) {
            return;
          }
          var likeness = Likeness.of(common, differ(first, second));
          if (likeness.worthALook()) {
            found.add(
                new Weighed(
                    likeness.weight(),
                    new Duplicate(
                        pair.first(),
                        first.name(),
                        pair.second(),
                        second.name(),
                        Alike.of(likeness))));
          }
        });
    found.sort(Comparator.comparingInt(Weighed::weight).reversed());
    return found.stream().map(Weighed::duplicate).toList();
  }

  /** A weight orders the list; people are shown the reasons. */
  private record Weighed(int weight, Duplicate duplicate) {}

  private static boolean differ(Known first, Known second) {
    return first.number() != null && second.number() != null;
  }
}
