package no.bindeledd.directory;

import java.time.LocalDate;
import no.bindeledd.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the list.
 *
 * @param activities that anybody can find now
 * @param lastContact when somebody of the reader's municipality last spoke with them, for those who
 *     share that
 */
public record DirectoryRow(
    long id,
    String name,
    Organisation.Kind kind,
    @Nullable String category,
    int activities,
    @Nullable LocalDate lastContact) {}
