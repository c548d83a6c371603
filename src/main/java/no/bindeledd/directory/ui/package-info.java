/** The directory, signed in. */
@NullMarked
package no.bindeledd.directory.ui;

import org.jspecify.annotations.NullMarked;
