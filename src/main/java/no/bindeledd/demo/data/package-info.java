/** The demo's rows that no service writes. */
@NullMarked
package no.bindeledd.demo.data;

import org.jspecify.annotations.NullMarked;
