package no.bindeledd.catalogue.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bindeledd.activity.Meeting;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.SessionState;
import no.bindeledd.activity.Wording;
import no.bindeledd.foundation.time.Norway;
import org.jspecify.annotations.Nullable;

/** Meetings as days of a calendar, in the words of a page's language. */
record CalendarPage(Page page, Search search) {
  /** Of a day; whoever wants all of a busier one narrows the question. */
  static final int MOST = 40;

  /**
   * A day.
   *
   * @param code as it stands in an address
   * @param more the address of the list for such days where not all of this one is shown, or null
   */
  record Day(String code, String name, List<Line> meetings, @Nullable String more) {}

  /** A meeting. */
  record Line(
      String times,
      String address,
      Wording title,
      String organiser,
      String place,
      String languages,
      String level,
      String price,
      boolean cancelled,
      boolean moved) {}

  /**
   * @param meetings of each day one more than {@link #MOST} at most
   */
  List<Day> days(List<LocalDate> days, List<Meeting> meetings) {
    Map<LocalDate, List<Meeting>> byDay =
        meetings.stream()
            .collect(Collectors.groupingBy(m -> Norway.local(m.session().from()).toLocalDate()));
    var all = new ArrayList<Day>();
    for (LocalDate day : days) {
      List<Meeting> here = byDay.getOrDefault(day, List.of());
      all.add(
          new Day(
              day.toString(),
              page.words().day(day),
              here.stream().limit(MOST).map(this::line).toList(),
              here.size() > MOST ? list(day) : null));
    }
    return all;
  }

  private String list(LocalDate day) {
    return page.to(
        CatalogueView.LIST.at(
            search,
            search.day() == null ? Map.of("day", Search.code(day.getDayOfWeek())) : Map.of()));
  }

  private Line line(Meeting meeting) {
    PublicActivity activity = meeting.activity();
    var words = new ActivityWords(page);
    var from = Norway.local(meeting.session().from()).toLocalTime();
    var to = Norway.local(meeting.session().to()).toLocalTime();
    boolean cancelled = meeting.session().state() == SessionState.CANCELLED;
    return new Line(
        page.words().times(from, to),
        page.to(ActivityAddress.of(activity)),
        activity.title(page.language()),
        activity.organiser(),
        place(meeting),
        words.languages(activity),
        words.level(activity),
        words.price(activity),
        cancelled,
        meeting.session().byHand() && !cancelled);
  }

  private static String place(Meeting meeting) {
    PublicActivity activity = meeting.activity();
    String area = activity.area().name() + ", " + activity.municipalityName();
    String place = meeting.placeName();
    return place == null ? area : place + ", " + area;
  }
}
