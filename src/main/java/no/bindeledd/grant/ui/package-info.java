/** What officers, organisations, committees and decision makers see of grants. */
@NullMarked
package no.bindeledd.grant.ui;

import org.jspecify.annotations.NullMarked;
