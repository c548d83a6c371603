/** The public pages, without session, cookie or script. */
@NullMarked
package no.bindeledd.catalogue.web;

import org.jspecify.annotations.NullMarked;
