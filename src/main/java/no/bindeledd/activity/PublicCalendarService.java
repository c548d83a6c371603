package no.bindeledd.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.activity.data.PublicActivityRepository;
import no.bindeledd.activity.data.PublicSessionRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Service;

/** What anybody may know of when people meet: the sessions of published activities, day by day. */
@Service
public class PublicCalendarService {
  private final PublicSessionRepository sessions;
  private final PublicActivityRepository catalogue;
  private final Shared shared;
  private final Access access;
  private final Transactions transactions;

  PublicCalendarService(
      PublicSessionRepository sessions,
      PublicActivityRepository catalogue,
      Shared shared,
      Access access,
      Transactions transactions) {
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.shared = shared;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * What happens on each of these days, by Norwegian clocks, in order of time; cancelled sessions
   * too.
   *
   * @param most of a day
   */
  public List<Meeting> on(Caller caller, ActivityFilter filter, List<LocalDate> days, int most) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return transactions.read(
        () ->
            complete(
                sessions.on(
                    filter,
                    PublicActivityService.words(filter),
                    shared.into(filter),
                    spans(days),
                    most)));
  }

  /** The same for some activities, few enough to be named one by one. */
  public List<Meeting> of(
      Caller caller, Collection<ActivityKey> activities, List<LocalDate> days, int most) {
    access.require(caller, ActivityAccess.READ_PUBLIC);
    return activities.isEmpty()
        ? List.of()
        : transactions.read(() -> complete(sessions.of(activities, spans(days), most)));
  }

  private List<Meeting> complete(List<Session> found) {
    var keys = new LinkedHashSet<ActivityKey>();
    found.forEach(session -> keys.add(key(session)));
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<ActivityKey, PublicActivity> shown = new HashMap<>();
    catalogue.of(keys).forEach(a -> shown.put(new ActivityKey(a.municipality(), a.id()), a));
    return found.stream()
        .flatMap(
            session ->
                Optional.ofNullable(shown.get(key(session)))
                    .map(activity -> meeting(activity, session))
                    .stream())
        .toList();
  }

  private static Meeting meeting(PublicActivity activity, Session session) {
    return new Meeting(activity, activity.where() == null ? session.withoutPlace() : session);
  }

  private static ActivityKey key(Session session) {
    return new ActivityKey(session.municipality(), session.activity());
  }

  private static List<PublicSessionRepository.Span> spans(List<LocalDate> days) {
    return days.stream()
        .map(
            day ->
                new PublicSessionRepository.Span(
                    Norway.instant(day, LocalTime.MIDNIGHT), Norway.endOf(day)))
        .toList();
  }
}
