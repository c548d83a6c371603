package no.bindeledd.activity;

import java.util.Map;
import no.bindeledd.activity.data.OrganiserAddressRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.Account;
import no.bindeledd.identity.MunicipalityPeople;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells the coordinators of a municipality that an activity waits for them, each in their language
 * and once for each time that it is asked; queued in the transaction of the deed.
 */
@Component
class CoordinatorLetters {
  private final MunicipalityPeople people;
  private final OrganiserAddressRepository organisers;
  private final Dispatch dispatch;
  private final PortalProperties portal;

  CoordinatorLetters(
      MunicipalityPeople people,
      OrganiserAddressRepository organisers,
      Dispatch dispatch,
      PortalProperties portal) {
    this.people = people;
    this.organisers = organisers;
    this.dispatch = dispatch;
    this.portal = portal;
  }

  void looksFirst(Activity activity) {
    Map<String, Object> values =
        Map.of(
            "title", activity.content().title(),
            "organiser", organisers.name(activity),
            "link", portal.link("/app/reports/" + Ids.toText(activity.id())));
    for (Account account : people.coordinators(activity.municipality())) {
      if (account.email() != null) {
        dispatch.send(
            Message.email(account.email(), "activity-first-look", account.language(), values)
                .toAccount(account.id())
                .fromMunicipality(activity.municipality())
                .once(onceKey(activity, account)));
      }
    }
  }

  private static String onceKey(Activity activity, Account account) {
    return "activity-first-look-"
        + Ids.toText(activity.id())
        + "-"
        + activity.version()
        + "-"
        + Ids.toText(account.id());
  }
}
