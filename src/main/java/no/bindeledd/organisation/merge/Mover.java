package no.bindeledd.organisation.merge;

import java.util.List;
import no.bindeledd.foundation.data.Belongings.RowKey;
import no.bindeledd.organisation.OrganisationTies;
import no.bindeledd.organisation.merge.data.MergeRepository;
import no.bindeledd.organisation.merge.data.SideRepository;
import org.springframework.stereotype.Component;

/**
 * Moves what an organisation has to another, module by module, and writes down each row, so that
 * exactly those go back. Where the other works comes first and goes last, since rows rest on it.
 */
@Component
class Mover {
  /** Where the merged one worked. */
  private static final String WORKED = "WORKED_IN";

  /** Where the other has worked only since. */
  private static final String BEGAN = "BEGAN_IN";

  private final SideRepository sides;
  private final MergeRepository merges;
  private final List<OrganisationTies> ties;

  Mover(SideRepository sides, MergeRepository merges, List<OrganisationTies> ties) {
    this.sides = sides;
    this.merges = merges;
    this.ties = ties;
  }

  void move(long here, long merge, MergeSide survivor, MergeSide merged) {
    for (long municipality : merged.municipalities()) {
      if (!survivor.municipalities().contains(municipality)) {
        sides.beginIn(survivor.id(), municipality);
        merges.moved(here, merge, BEGAN, List.of(new RowKey(municipality, survivor.id())));
      }
    }
    for (OrganisationTies tie : ties) {
      merges.moved(here, merge, tie.name(), tie.move(merged.id(), survivor.id()));
    }
    for (long municipality : merged.municipalities()) {
      sides.endIn(merged.id(), municipality);
      merges.moved(here, merge, WORKED, List.of(new RowKey(municipality, merged.id())));
    }
  }

  void moveBack(Merge merge) {
    for (RowKey worked : merges.moved(merge, WORKED)) {
      if (!sides.worksIn(merge.merged(), worked.municipality())) {
        sides.beginIn(merge.merged(), worked.municipality());
      }
    }
    for (OrganisationTies tie : ties) {
      tie.moveBack(merges.moved(merge, tie.name()), merge.survivor(), merge.merged());
    }
    for (RowKey began : merges.moved(merge, BEGAN)) {
      // What came afterwards stays with the one that goes on, and so does the place it came in.
      if (ties.stream().noneMatch(tie -> tie.at(merge.survivor(), began.municipality()))) {
        sides.endIn(merge.survivor(), began.municipality());
      }
    }
  }
}
