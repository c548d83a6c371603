package no.bindeledd.activity;

import java.util.HashMap;
import java.util.Map;
import no.bindeledd.activity.data.OrganiserAddressRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells whoever offers an activity what was done with it, at the address by which everybody reaches
 * them; queued in the transaction of the deed.
 */
@Component
class OrganiserLetters {
  private final OrganiserAddressRepository addresses;
  private final Dispatch dispatch;
  private final Texts texts;
  private final PortalProperties portal;

  OrganiserLetters(
      OrganiserAddressRepository addresses,
      Dispatch dispatch,
      Texts texts,
      PortalProperties portal) {
    this.addresses = addresses;
    this.dispatch = dispatch;
    this.texts = texts;
    this.portal = portal;
  }

  void hidden(Activity activity, HideReason reason) {
    addresses
        .of(activity)
        .ifPresent(
            to -> {
              var values = values(activity);
              values.put("reason", texts.get(to.language(), reason.textKey()));
              send(activity, to, "activity-hidden", values);
            });
  }

  void shownAgain(Activity activity) {
    addresses
        .of(activity)
        .ifPresent(to -> send(activity, to, "activity-shown-again", values(activity)));
  }

  private Map<String, Object> values(Activity activity) {
    var values = new HashMap<String, Object>();
    values.put("title", activity.content().title());
    values.put(
        "link",
        portal.address()
            + "/app/activities/"
            + Ids.toText(activity.municipality())
            + "/"
            + Ids.toText(activity.id()));
    return values;
  }

  private void send(
      Activity activity, OrganiserAddress to, String template, Map<String, Object> values) {
    dispatch.send(
        Message.email(to.email(), template, to.language(), values)
            .fromMunicipality(activity.municipality()));
  }
}
