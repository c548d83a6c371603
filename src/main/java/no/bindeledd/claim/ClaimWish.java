package no.bindeledd.claim;

import no.bindeledd.organisation.NewOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for.
 *
 * @param place the municipality whose coordinators may be asked, and where a new one begins to work
 * @param organisation one that is here, or
 * @param fresh one that is not
 * @param byAddress by a code to the organisation's address, else by somebody who confirms
 * @param note what those who confirm should know, such as what one does there
 */
public record ClaimWish(
    long place,
    @Nullable Long organisation,
    @Nullable NewOrganisation fresh,
    boolean byAddress,
    @Nullable String note) {}
