package no.bindeledd.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import no.bindeledd.activity.data.OrganiserAddressRepository;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.identity.OrganisationPeople;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells whoever offers an activity what was done with it, at the address by which everybody reaches
 * them, or those who work there where there is none; queued in the transaction of the deed.
 */
@Component
class OrganiserLetters {
  private final OrganiserAddressRepository addresses;
  private final OrganisationPeople people;
  private final Dispatch dispatch;
  private final Texts texts;
  private final PortalProperties portal;

  OrganiserLetters(
      OrganiserAddressRepository addresses,
      OrganisationPeople people,
      Dispatch dispatch,
      Texts texts,
      PortalProperties portal) {
    this.addresses = addresses;
    this.people = people;
    this.dispatch = dispatch;
    this.texts = texts;
    this.portal = portal;
  }

  void hidden(Activity activity, HideReason reason) {
    send(
        activity,
        "activity-hidden",
        (language, values) -> values.put("reason", texts.get(language, reason.textKey())));
  }

  void shownAgain(Activity activity) {
    send(activity, "activity-shown-again", (language, values) -> {});
  }

  /** The public sees their first activity. */
  void approved(Activity activity) {
    send(activity, "activity-approved", (language, values) -> {});
  }

  /** Their first activity is a draft again. */
  void sentBack(Activity activity, String why) {
    send(
        activity,
        "activity-sent-back",
        (language, values) -> values.put("reason", new Message.Lines(why)));
  }

  /** Somebody asks; what they ask is read where it is answered. */
  void asked(Activity activity) {
    send(
        activity,
        "activity-question",
        (language, values) -> values.put("link", portal.link("/app/questions")));
  }

  private void send(
      Activity activity, String template, BiConsumer<Language, Map<String, Object>> more) {
    for (OrganiserAddress to : of(activity)) {
      var values = new HashMap<String, Object>();
      values.put("title", activity.content().title());
      values.put(
          "link",
          portal.link(
              "/app/activities/"
                  + Ids.toText(activity.municipality())
                  + "/"
                  + Ids.toText(activity.id())));
      more.accept(to.language(), values);
      dispatch.send(
          Message.email(to.email(), template, to.language(), values)
              .fromMunicipality(activity.municipality()));
    }
  }

  private List<OrganiserAddress> of(Activity activity) {
    Long organisation = activity.owner().organisation();
    return addresses
        .of(activity)
        .map(List::of)
        .orElseGet(
            () ->
                organisation == null
                    ? List.of()
                    : people.in(organisation).stream()
                        .filter(account -> account.email() != null)
                        .map(
                            account ->
                                new OrganiserAddress(
                                    Objects.requireNonNull(account.email()), account.language()))
                        .toList());
  }
}
