/** The style sheet of the public pages. */
@NullMarked
package no.bindeledd.design.web;

import org.jspecify.annotations.NullMarked;
