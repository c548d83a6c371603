/** The three zones of the web: signed-in work, the public site, newcomers' own pages. */
@NullMarked
package no.bindeledd.foundation.web;

import org.jspecify.annotations.NullMarked;
