/** For modules whose things belong to organisations by a column. */
@NamedInterface("ties")
@NullMarked
package no.bindeledd.organisation.ties.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
