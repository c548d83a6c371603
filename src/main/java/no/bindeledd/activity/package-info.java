/** Activities: what is offered, when people meet, who has a place and who came. */
@NullMarked
package no.bindeledd.activity;

import org.jspecify.annotations.NullMarked;
