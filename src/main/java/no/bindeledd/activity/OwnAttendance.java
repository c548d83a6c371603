package no.bindeledd.activity;

import no.bindeledd.foundation.text.Language;

/**
 * What the code of a session shows to the person who holds it: nothing about anybody else.
 *
 * @param title of the activity
 * @param open whether the code counts now
 * @param came whether this person is known to have come
 * @param language in which we write to the person
 */
public record OwnAttendance(
    Session session, String title, boolean open, boolean came, Language language) {}
