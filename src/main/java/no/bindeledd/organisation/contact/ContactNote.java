package no.bindeledd.organisation.contact;

import org.jspecify.annotations.Nullable;

/**
 * One contact with an organisation, as those of the municipality see it.
 *
 * @param account who spoke with them
 * @param colleague what they are called, as long as they work there; null for whoever has left
 * @param unitName of the unit in which they worked then
 * @param stepOwner whose the next step is
 * @param stepColleague what that person is called, as long as they work there
 * @param mine whether the reader wrote it
 */
public record ContactNote(
    long id,
    long organisation,
    String organisationName,
    NoteContent content,
    long account,
    @Nullable String colleague,
    @Nullable String unitName,
    @Nullable StepState stepState,
    @Nullable Long stepOwner,
    @Nullable String stepColleague,
    boolean mine,
    long version) {

  /** With what people are called who work there now. */
  ContactNote named(@Nullable String who, @Nullable String owner) {
    return new ContactNote(
        id,
        organisation,
        organisationName,
        content,
        account,
        who,
        unitName,
        stepState,
        stepOwner,
        owner,
        mine,
        version);
  }

  /** Whether somebody still has something to do. */
  public boolean waits() {
    return stepState == StepState.OPEN;
  }

  /** Shows in no log: neither the name nor anything else. */
  @Override
  public String toString() {
    return "ContactNote";
  }
}
