/** Assessments and scores in the database. */
@NullMarked
package no.bindeledd.grant.assessment.data;

import org.jspecify.annotations.NullMarked;
