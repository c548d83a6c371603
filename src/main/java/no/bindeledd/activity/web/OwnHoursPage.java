package no.bindeledd.activity.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.activity.HoursState;
import no.bindeledd.activity.OwnHours;
import no.bindeledd.activity.VolunteerHours;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.LanguageTexts;
import no.bindeledd.foundation.text.Words;

/** What a template says about the hours of a volunteer. */
public record OwnHoursPage(OwnHours own) {
  private static final double HOUR = 60;

  /** An activity to choose. */
  public record Choice(String key, String title) {}

  public List<Choice> choices() {
    return own.choices().entrySet().stream()
        .map(
            e ->
                new Choice(
                    Ids.toText(e.getKey().municipality()) + "-" + Ids.toText(e.getKey().id()),
                    e.getValue()))
        .toList();
  }

  public String hours(VolunteerHours h, LanguageTexts t) {
    return t.get(
        "activity.hours.hours",
        Map.of("hours", new Words(t.language()).decimal(h.minutes() / HOUR)));
  }

  /** What became of them, and why. */
  public String state(VolunteerHours h, LanguageTexts t) {
    String state = t.get(h.state().textKey());
    if (h.state() == HoursState.CONFIRMED && !Objects.equals(h.counted(), h.minutes())) {
      double counted = Objects.requireNonNull(h.counted()) / HOUR;
      state =
          t.get(
              "activity.hours.state.CHANGED",
              Map.of("hours", new Words(t.language()).decimal(counted)));
    }
    return h.reason() == null ? state : state + ": " + t.get(h.reason().textKey());
  }

  public String deleteAddress(VolunteerHours h) {
    return "/me/hours/" + Ids.toText(h.municipality()) + "/" + Ids.toText(h.id()) + "/delete";
  }
}
