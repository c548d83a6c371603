/** What people print and keep: pages as PDF. */
@NullMarked
package no.bindeledd.document;

import org.jspecify.annotations.NullMarked;
