/** The views of administrators. */
@NullMarked
package no.bindeledd.administration.ui;

import org.jspecify.annotations.NullMarked;
