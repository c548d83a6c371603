package no.bindeledd.foundation.retention;

/**
 * One line of the registry of personal data.
 *
 * @param name unique; names the count of what was deleted
 * @param table where it stands
 * @param holds what it is, in words
 * @param subjects whom it is about
 * @param purpose what it is for
 */
public record PersonalEntry(
    String name,
    String table,
    String holds,
    String subjects,
    Controller controller,
    String purpose,
    LegalBasis basis,
    Ending ending) {}
