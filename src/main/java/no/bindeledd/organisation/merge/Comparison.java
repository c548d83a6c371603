package no.bindeledd.organisation.merge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.organisation.OrganisationTies;
import no.bindeledd.organisation.merge.data.DuplicateRepository;
import no.bindeledd.organisation.merge.data.DuplicateRepository.Pair;
import no.bindeledd.organisation.merge.engine.Likeness;
import org.springframework.stereotype.Component;

/** Two organisations beside each other. */
@Component
class Comparison {
  private final DuplicateRepository duplicates;
  private final List<OrganisationTies> ties;

  Comparison(DuplicateRepository duplicates, List<OrganisationTies> ties) {
    this.duplicates = duplicates;
    this.ties = ties;
  }

  MergePreview of(MergeSide first, MergeSide second) {
    var pair = Pair.of(first.id(), second.id());
    boolean numbers = hasNumber(first) && hasNumber(second);
    return new MergePreview(
        first,
        second,
        survives(first, second).id(),
        differing(first, second),
        follows(first.id()),
        follows(second.id()),
        Alike.of(Likeness.of(duplicates.common(pair), numbers)));
  }

  private static MergeSide survives(MergeSide first, MergeSide second) {
    if (hasNumber(first) != hasNumber(second)) {
      return hasNumber(first) ? first : second;
    }
    return first.id() < second.id() ? first : second;
  }

  private static boolean hasNumber(MergeSide side) {
    return side.said().containsKey(OrganisationField.NUMBER);
  }

  private static Set<OrganisationField> differing(MergeSide first, MergeSide second) {
    var fields = EnumSet.noneOf(OrganisationField.class);
    for (OrganisationField field : OrganisationField.values()) {
      String one = first.said().get(field);
      String other = second.said().get(field);
      if (one != null && other != null && !one.equals(other)) {
        fields.add(field);
      }
    }
    return fields;
  }

  private List<MergeSide.Follows> follows(long organisation) {
    return ties.stream()
        .map(tie -> new MergeSide.Follows(tie.name(), tie.count(organisation)))
        .filter(follows -> follows.count().orElse(1) > 0)
        .toList();
  }
}
