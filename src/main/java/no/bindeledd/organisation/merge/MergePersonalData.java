package no.bindeledd.organisation.merge;

import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.organisation.merge.data.MergeRepository;
import org.springframework.stereotype.Component;

/** A small organisation's address is often one person's, also where it stood before a merge. */
@Component
class MergePersonalData implements PersonalData {
  private static final String PEOPLE = "people behind an organisation's address";

  private final MergeRepository merges;

  MergePersonalData(MergeRepository merges) {
    this.merges = merges;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "organisation-keys",
            "organisation_key",
            "e-mail address and telephone number of an organisation, in one spelling",
            PEOPLE,
            Controller.OPERATOR,
            "finding organisations that stand here twice",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.With("with the organisation's own address")),
        new PersonalEntry(
            "organisation-merges",
            "organisation_merge_field",
            "what two organisations said of themselves before they were made one",
            PEOPLE,
            Controller.MUNICIPALITY,
            "undoing a merge that was wrong",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                MergeLifecycle.UNDOABLE,
                "merged_at of organisation_merge",
                "rows deleted, with the list of what was moved",
                merges::settle)));
  }
}
