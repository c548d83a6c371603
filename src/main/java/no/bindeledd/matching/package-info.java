/** Activities that fit a newcomer, suggested by a coordinator and answered by the newcomer. */
@NullMarked
package no.bindeledd.matching;

import org.jspecify.annotations.NullMarked;
