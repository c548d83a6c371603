package no.bindeledd.catalogue.ready;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page was made from. As long as this is the same, making the page again gives the same
 * bytes.
 *
 * @param municipality whose activities are on the page, or null for the whole catalogue
 * @param version of its catalogue
 * @param day in Norway
 * @param indexed whether lists came from the search index
 */
record Stand(@Nullable Long municipality, long version, LocalDate day, boolean indexed) {}
