@NullMarked
package no.bindeledd.organisation.register.data;

import org.jspecify.annotations.NullMarked;
