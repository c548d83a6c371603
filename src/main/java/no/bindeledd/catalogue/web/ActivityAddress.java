package no.bindeledd.catalogue.web;

import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;

/** The address of an activity's page: both its keys, thirteen characters each. */
final class ActivityAddress {
  private ActivityAddress() {}

  static String of(PublicActivity activity) {
    return of(new ActivityKey(activity.municipality(), activity.id()));
  }

  static String of(ActivityKey key) {
    return "/activities/" + Ids.toText(key.municipality()) + "-" + Ids.toText(key.id());
  }

  /**
   * @throws NotFound if no activity can have this address
   */
  static ActivityKey parse(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      throw new NotFound();
    }
    return new ActivityKey(Ids.parse(text.substring(0, dash)), Ids.parse(text.substring(dash + 1)));
  }

  /** Where somebody signs up. */
  static String signUp(ActivityKey key) {
    return "/me/activities/"
        + Ids.toText(key.municipality())
        + "/"
        + Ids.toText(key.id())
        + "/sign-up";
  }
}
