/** People's own pages about a place in an activity, and about being there, in the light zone. */
@NullMarked
package no.bindeledd.activity.web;

import org.jspecify.annotations.NullMarked;
