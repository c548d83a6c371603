package no.bindeledd.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.SignUpRepository;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import org.springframework.stereotype.Component;

/**
 * Tells those who have a place what has changed, each in their language; queued in the transaction
 * of the change.
 */
@Component
class ActivityLetters {
  private final ActivityRepository activities;
  private final PublicActivityRepository catalogue;
  private final SignUpRepository signUps;
  private final Dispatch dispatch;
  private final Texts texts;

  ActivityLetters(
      ActivityRepository activities,
      PublicActivityRepository catalogue,
      SignUpRepository signUps,
      Dispatch dispatch,
      Texts texts) {
    this.activities = activities;
    this.catalogue = catalogue;
    this.signUps = signUps;
    this.dispatch = dispatch;
    this.texts = texts;
  }

  /** All of it is off. */
  void cancelled(long municipality, long id, CancelReason reason) {
    send(
        municipality,
        id,
        "activity-cancelled",
        (language, values) -> values.put("reason", reason(language, reason)));
  }

  /** One session is off. */
  void sessionCancelled(Session session, CancelReason reason) {
    var from = Norway.local(session.from());
    send(
        session.municipality(),
        session.activity(),
        "activity-session-cancelled",
        (language, values) -> {
          var words = new Words(language);
          values.put("day", words.day(from.toLocalDate()));
          values.put("time", words.time(from.toLocalTime()));
          values.put("reason", reason(language, reason));
        });
  }

  /** Other times or another place. */
  void changed(long municipality, long id) {
    ActivityContent content = activities.find(municipality, id).orElseThrow().content();
    send(
        municipality,
        id,
        "activity-changed",
        (language, values) -> {
          var words = new Words(language);
          values.put("times", new Message.Lines(times(content, words)));
          values.put("first", content.startsOn() == null ? "" : words.date(content.startsOn()));
          values.put("last", content.endsOn() == null ? "" : words.date(content.endsOn()));
          values.put("place", content.placeName());
          values.put("address", content.address());
        });
  }

  private void send(
      long municipality,
      long id,
      String template,
      BiConsumer<Language, Map<String, Object>> details) {
    var about = catalogue.preview(municipality, id).orElseThrow();
    for (Participant person : signUps.of(municipality, id)) {
      var values = new HashMap<String, Object>();
      values.put("title", about.title());
      values.put("organiser", about.organiser());
      details.accept(person.language(), values);
      if (person.email() != null) {
        dispatch.send(
            Message.email(person.email(), template, person.language(), values)
                .toAccount(person.account())
                .fromMunicipality(municipality));
      } else if (person.phone() != null) {
        dispatch.send(
            Message.sms(person.phone(), template, person.language(), values)
                .toAccount(person.account())
                .fromMunicipality(municipality));
      }
    }
  }

  private static String times(ActivityContent content, Words words) {
    return content.times().stream()
        .map(t -> words.weekday(t.day()) + " " + words.times(t.from(), t.to()))
        .collect(Collectors.joining("\n"));
  }

  private String reason(Language language, CancelReason reason) {
    return texts.get(language, reason.textKey());
  }
}
