package no.bindeledd.organisation.contact;

import java.time.LocalDate;
import no.bindeledd.municipality.Responsibility;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes after a contact. Lists come first; the few words at the end are about the
 * organisation, never about a newcomer.
 *
 * @param name of the person in the organisation, where that helps the next who calls
 * @param dueOn by when the next step is done; with a step, and never without
 */
public record NoteContent(
    @Nullable LocalDate spokenOn,
    Way way,
    SpokeWith spokeWith,
    @Nullable String name,
    Responsibility theme,
    String remark,
    @Nullable NextStep step,
    @Nullable LocalDate dueOn) {

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "NoteContent";
  }
}
