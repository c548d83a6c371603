/**
 * Ready bytes of public pages, kept on each node and dropped when what they are made from changes
 * (docs/decisions/0026). Which pages these are says {@code catalogue.web.KeptPages}.
 */
@NullMarked
package no.bindeledd.catalogue.ready;

import org.jspecify.annotations.NullMarked;
