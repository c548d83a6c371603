/** What the directory reads of the modules that it shows together. */
@NullMarked
package no.bindeledd.directory.data;

import org.jspecify.annotations.NullMarked;
