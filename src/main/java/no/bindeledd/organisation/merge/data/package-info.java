/** Where keys, merges and what they moved are kept. */
@NullMarked
package no.bindeledd.organisation.merge.data;

import org.jspecify.annotations.NullMarked;
