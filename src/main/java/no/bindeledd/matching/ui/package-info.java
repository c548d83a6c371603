/** The coordinator's workbench. */
@NullMarked
package no.bindeledd.matching.ui;

import org.jspecify.annotations.NullMarked;
