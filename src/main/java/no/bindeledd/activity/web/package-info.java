/** People's own pages about being at a session. */
@NullMarked
package no.bindeledd.activity.web;

import org.jspecify.annotations.NullMarked;
