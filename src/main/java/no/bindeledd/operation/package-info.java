/** For whoever runs the machine: its jobs. Shows no cases and no people. */
@NullMarked
package no.bindeledd.operation;

import org.jspecify.annotations.NullMarked;
