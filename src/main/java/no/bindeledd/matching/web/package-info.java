/** Newcomers' own pages about suggestions and places. */
@NullMarked
package no.bindeledd.matching.web;

import org.jspecify.annotations.NullMarked;
