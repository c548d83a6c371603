/** Views of the system administrator. */
@NullMarked
package no.bindeledd.operation.ui;

import org.jspecify.annotations.NullMarked;
