/** The page that shows people how to try the demo. */
@NullMarked
package no.bindeledd.demo.web;

import org.jspecify.annotations.NullMarked;
