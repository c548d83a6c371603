package no.bindeledd.catalogue.search;

import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.municipality.Area;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the index.
 *
 * @param near from where distances count; needed for that order only
 * @param offset how many of the first are left out
 * @param limit how many come at most
 */
public record SearchRequest(
    ActivityFilter filter, SearchOrder order, @Nullable Area near, int offset, int limit) {}
