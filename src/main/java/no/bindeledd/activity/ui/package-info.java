/** Views on activities for those who offer them. */
@NullMarked
package no.bindeledd.activity.ui;

import org.jspecify.annotations.NullMarked;
