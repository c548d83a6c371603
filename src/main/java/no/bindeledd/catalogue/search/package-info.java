/**
 * The search index of this node: what of the public catalogue is found by which words. Lucene stays
 * in here (docs/decisions/0016).
 */
@NullMarked
package no.bindeledd.catalogue.search;

import org.jspecify.annotations.NullMarked;
