/** The signed-in frame: navigation, home, errors; and the doors between the three zones. */
@NullMarked
package no.bindeledd.shell;

import org.jspecify.annotations.NullMarked;
