/**
 * The design system's components for signed-in work. They take text that is already translated, and
 * know no rules of any module; only what they say themselves ("Saved 14:32") comes from their own
 * texts. How they look stands in frontend/ (docs/decisions/0005).
 */
@NullMarked
package no.bindeledd.design;

import org.jspecify.annotations.NullMarked;
