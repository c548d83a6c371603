package no.bindeledd.journeys;

import no.bindeledd.testing.Person;

/**
 * Looks at a view as everybody does: on a wide screen with axe, at 200 % zoom (640 px of 1280) and
 * on a phone, where nothing may need scrolling sideways; a picture of the first and of the last.
 */
final class Look {
  private Look() {}

  static void at(Person person, String picture) {
    var page = person.page();
    page.setViewportSize(1280, 900);
    person.takesAPicture(picture).findsNoBarrier();
    page.setViewportSize(640, 450);
    person.findsItFitsTheWidth();
    page.setViewportSize(360, 800);
    person.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    page.setViewportSize(1280, 900);
  }
}
