package no.bindeledd.foundation.retention;

import java.util.List;

/**
 * A module's part of the registry. Each module with personal data has one bean of this kind; a test
 * finds tables with personal columns that no entry names.
 */
@FunctionalInterface
public interface PersonalData {

  List<PersonalEntry> entries();
}
