/**
 * What a demo database holds when it is new: invented places, organisations and people at
 * example.org, made through the services of the modules, so that their rules hold for it. Where
 * there is no service yet, or the past is needed, its repositories write rows of other modules:
 * this module alone may, since it does so once, in an empty database that can never be a real one.
 */
@NullMarked
package no.bindeledd.demo;

import org.jspecify.annotations.NullMarked;
