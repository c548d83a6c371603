package no.bindeledd.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.stream.Collectors;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.RoomRepository;
import no.bindeledd.activity.data.TranslationRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import org.springframework.stereotype.Service;

/** What went well comes again: last season becomes a draft for the next. */
@Service
public class SeasonService {
  private final ActivityService drafts;
  private final ActivityRepository activities;
  private final TranslationRepository translations;
  private final RoomRepository rooms;
  private final HelperRoleRepository roles;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final Clock clock;

  SeasonService(
      ActivityService drafts,
      ActivityRepository activities,
      TranslationRepository translations,
      RoomRepository rooms,
      HelperRoleRepository roles,
      Owners owners,
      Access access,
      Transactions transactions,
      Clock clock) {
    this.drafts = drafts;
    this.activities = activities;
    this.translations = translations;
    this.rooms = rooms;
    this.roles = roles;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A new draft with everything that was written about an activity, its days moved. Nobody who had
   * a place or a role has one in it, and nobody is told.
   *
   * @param firstDay from when people may meet again
   * @return the draft's id
   * @throws Rejected if the day has been or is too far ahead
   */
  public long copy(Caller caller, long municipality, long activity, LocalDate firstDay) {
    access.require(caller, ActivityAccess.CREATE, owners.place(municipality, activity));
    LocalDate today = Norway.today(clock);
    if (firstDay.isBefore(today)) {
      throw new Rejected(Reason.at("firstDay", "activity.reason.inThePast"));
    }
    if (firstDay.isAfter(today.plusDays(Series.DAYS_AHEAD))) {
      throw new Rejected(Reason.at("firstDay", "activity.reason.tooFarAhead"));
    }
    return transactions.call(
        () -> {
          ActivityContent last =
              activities.find(municipality, activity).orElseThrow(NotFound::new).content();
          long copy = drafts.createDraft(caller, municipality, NextSeason.of(last, firstDay));
          copyTexts(municipality, activity, copy);
          copyGroups(municipality, activity, copy);
          roles.add(
              new ActivityKey(municipality, copy),
              roles.of(municipality, activity).stream().map(HelperRole::content).toList());
          return copy;
        });
  }

  /** What is stale stays stale: each text knows what it was translated from. */
  private void copyTexts(long municipality, long from, long to) {
    Wordings last = translations.find(municipality, from);
    translations.writtenIn(municipality, to, last.source());
    last.translations().stream()
        .collect(Collectors.groupingBy(Translated::language))
        .forEach((language, texts) -> translations.replace(municipality, to, language, 0, texts));
  }

  private void copyGroups(long municipality, long from, long to) {
    var groups = new EnumMap<PlaceGroup, Integer>(PlaceGroup.class);
    rooms.of(municipality, from).stream()
        .filter(room -> room.group() != PlaceGroup.EVERYONE && room.capacity() != null)
        .forEach(room -> groups.put(room.group(), room.capacity()));
    rooms.divide(new ActivityKey(municipality, to), groups);
  }

  /** The day that most will want: the week after the last one, or in two weeks' time. */
  public LocalDate firstDay(Caller caller, long municipality, long activity) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, activity));
    LocalDate soon = Norway.today(clock).plusWeeks(2);
    LocalDate last =
        transactions
            .read(() -> activities.find(municipality, activity))
            .orElseThrow(NotFound::new)
            .lastDay();
    LocalDate after = last == null ? soon : last.plusDays(1);
    LocalDate latest = Norway.today(clock).plusDays(Series.DAYS_AHEAD);
    return after.isBefore(soon) ? soon : after.isAfter(latest) ? latest : after;
  }
}
