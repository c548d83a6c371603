/**
 * Who may act for an organisation: somebody who proves it through the organisation's address, or
 * whom a person who may confirm it knows (docs/decisions/0018).
 */
@NullMarked
package no.bindeledd.claim;

import org.jspecify.annotations.NullMarked;
