/** The demo's outbox as a page. */
@NullMarked
package no.bindeledd.notification.web;

import org.jspecify.annotations.NullMarked;
