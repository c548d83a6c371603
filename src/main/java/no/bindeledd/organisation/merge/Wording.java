package no.bindeledd.organisation.merge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.organisation.merge.data.MergeRepository;
import no.bindeledd.organisation.merge.data.MergeRepository.FieldChange;
import no.bindeledd.organisation.merge.data.SideRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an organisation says of itself after a merge: what somebody chose, and where only one of the
 * two said anything, that. A number stands with one row alone, so the other loses it.
 */
@Component
class Wording {
  private static final String VOLUNTARY = "VOLUNTARY";

  private final SideRepository sides;
  private final MergeRepository merges;

  Wording(SideRepository sides, MergeRepository merges) {
    this.sides = sides;
    this.merges = merges;
  }

  void become(
      long here,
      long merge,
      MergeSide survivor,
      MergeSide merged,
      Set<OrganisationField> fromMerged) {
    var says = new EnumMap<OrganisationField, String>(survivor.said());
    merged
        .said()
        .forEach(
            (field, text) -> {
              if (fromMerged.contains(field) || !says.containsKey(field)) {
                says.put(field, text);
              }
            });
    String number = says.get(OrganisationField.NUMBER);
    boolean itsNumber =
        number != null && number.equals(merged.said().get(OrganisationField.NUMBER));
    var left = new EnumMap<OrganisationField, String>(merged.said());
    if (itsNumber) {
      left.remove(OrganisationField.NUMBER);
    }
    boolean voluntary = itsNumber ? merged.voluntary() : survivor.voluntary();
    keep(here, merge, merged, left, merged.voluntary());
    keep(here, merge, survivor, says, voluntary);
    sides.write(merged.id(), left, merged.voluntary(), survivor.id());
    sides.write(survivor.id(), says, voluntary, null);
  }

  /** As before the merge, but for what somebody has changed since. */
  void become(Merge merge, MergeSide survivor, MergeSide merged) {
    Map<String, FieldChange> ofSurvivor = merges.changed(merge, survivor.id());
    Map<String, FieldChange> ofMerged = merges.changed(merge, merged.id());
    sides.write(
        survivor.id(),
        before(survivor, ofSurvivor),
        before(survivor.voluntary(), ofSurvivor.get(VOLUNTARY)),
        null);
    sides.write(
        merged.id(),
        before(merged, ofMerged),
        before(merged.voluntary(), ofMerged.get(VOLUNTARY)),
        null);
  }

  /** Whether a number that either of the two had before stands with a third by now. */
  boolean numberIsTaken(Merge merge) {
    String field = OrganisationField.NUMBER.name();
    for (long side : new long[] {merge.survivor(), merge.merged()}) {
      FieldChange change = merges.changed(merge, side).get(field);
      if (change != null
          && change.before() != null
          && sides.isTaken(change.before(), merge.survivor(), merge.merged())) {
        return true;
      }
    }
    return false;
  }

  private void keep(
      long here,
      long merge,
      MergeSide side,
      Map<OrganisationField, String> after,
      boolean voluntaryAfter) {
    for (OrganisationField field : OrganisationField.values()) {
      String before = side.said().get(field);
      if (!Objects.equals(before, after.get(field))) {
        merges.changed(
            here, merge, new FieldChange(side.id(), field.name(), before, after.get(field)));
      }
    }
    if (side.voluntary() != voluntaryAfter) {
      merges.changed(
          here,
          merge,
          new FieldChange(
              side.id(),
              VOLUNTARY,
              String.valueOf(side.voluntary()),
              String.valueOf(voluntaryAfter)));
    }
  }

  private static Map<OrganisationField, String> before(
      MergeSide side, Map<String, FieldChange> changes) {
    var says = new EnumMap<OrganisationField, String>(OrganisationField.class);
    for (OrganisationField field : OrganisationField.values()) {
      FieldChange change = changes.get(field.name());
      String now = side.said().get(field);
      String text = change != null && Objects.equals(now, change.after()) ? change.before() : now;
      if (text != null) {
        says.put(field, text);
      }
    }
    return says;
  }

  private static boolean before(boolean now, @Nullable FieldChange change) {
    return change != null && String.valueOf(now).equals(change.after())
        ? Boolean.parseBoolean(change.before())
        : now;
  }
}
