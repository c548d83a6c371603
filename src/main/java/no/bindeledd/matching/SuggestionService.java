package no.bindeledd.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.LinkPurpose;
import no.bindeledd.identity.OneTimeLinks;
import no.bindeledd.matching.data.SuggestionRepository;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.SharingService;
import org.springframework.stereotype.Service;

/** Suggestions on the coordinator's side: made one at a time, taken back, ended by time. */
@Service
public class SuggestionService {
  private static final int AT_A_TIME = 200;

  private final SuggestionRepository suggestions;
  private final SuggestionMoves moves;
  private final SuggestionMessages messages;
  private final SharingService sharing;
  private final PublicActivityService activities;
  private final OneTimeLinks links;
  private final Ids ids;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  SuggestionService(
      SuggestionRepository suggestions,
      SuggestionMoves moves,
      SuggestionMessages messages,
      SharingService sharing,
      PublicActivityService activities,
      OneTimeLinks links,
      Ids ids,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.suggestions = suggestions;
    this.moves = moves;
    this.messages = messages;
    this.sharing = sharing;
    this.activities = activities;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Suggests an activity: the person gets a message with a link, and answers for themselves.
   *
   * @return the suggestion's id
   * @throws NotFound if the person shares nothing with the caller's unit, or the activity is not on
   * @throws Rejected if it is full, or another suggestion of the unit waits for an answer
   */
  public long suggest(Caller caller, long participant, long activity) {
    Acting who = access.require(caller, MatchingAccess.SUGGEST);
    return transactions.call(
        () -> {
          sharing.hold(caller, participant, Purpose.FIND_ACTIVITY);
          PublicActivity wanted = activities.get(caller, who.municipalityId(), activity);
          if (wanted.full()) {
            throw new Rejected(Reason.of("matching.suggest.full"));
          }
          if (oneWaits(who, participant)) {
            throw new Rejected(Reason.of("matching.suggest.oneWaits"));
          }
          var made =
              new Suggestion(
                  who.municipalityId(),
                  ids.next(),
                  participant,
                  activity,
                  wanted.title(),
                  who.unitId(),
                  SuggestionState.PROPOSED,
                  null,
                  clock.instant(),
                  null,
                  1);
          suggestions.insert(made, membership(who));
          moves.made(who, made);
          messages.suggest(made);
          return made.id();
        });
  }

  /** What the caller's unit has suggested to somebody who shares with it, the newest first. */
  public List<Suggestion> of(Caller caller, long participant) {
    Acting who = access.require(caller, MatchingAccess.SEE_SUGGESTIONS);
    sharing.use(caller, participant, Purpose.FIND_ACTIVITY);
    return transactions.read(() -> suggestions.of(who.municipalityId(), who.unitId(), participant));
  }

  /** Takes back a suggestion that waits for an answer; its link opens nothing any more. */
  public void takeBack(Caller caller, long suggestion) {
    Acting acting = access.require(caller, MatchingAccess.TAKE_BACK);
    Place place =
        transactions
            .read(() -> suggestions.find(acting.municipalityId(), suggestion))
            .map(s -> Place.unit(s.municipality(), s.unit()))
            .orElse(Place.COMMON);
    Acting who = access.require(caller, MatchingAccess.TAKE_BACK, place);
    transactions.run(
        () -> {
          Suggestion waiting =
              suggestions.lock(who.municipalityId(), suggestion).orElseThrow(NotFound::new);
          moves.move(who, waiting, SuggestionState.WITHDRAWN, null, MatchingAccess.TAKE_BACK);
          links.forget(LinkPurpose.SUGGESTION, suggestion);
        });
  }

  /**
   * Ends what nobody answered in time.
   *
   * @return how many
   */
  public int endDue(Caller caller) {
    Acting job = access.require(caller, MatchingAccess.END_SUGGESTIONS);
    Instant madeBefore = clock.instant().minus(SuggestionLifecycle.ANSWER_WITHIN);
    List<Suggestion> due = transactions.read(() -> suggestions.unanswered(madeBefore, AT_A_TIME));
    for (Suggestion late : due) {
      transactions.run(
          () ->
              suggestions
                  .lock(late.municipality(), late.id())
                  .filter(s -> s.state() == SuggestionState.PROPOSED)
                  .ifPresent(
                      s ->
                          moves.move(
                              job,
                              s,
                              SuggestionState.EXPIRED,
                              null,
                              MatchingAccess.END_SUGGESTIONS)));
    }
    return due.size();
  }

  private boolean oneWaits(Acting who, long participant) {
    return suggestions.of(who.municipalityId(), who.unitId(), participant).stream()
        .anyMatch(
            s ->
                s.state() == SuggestionState.PROPOSED
                    && clock.instant().isBefore(s.answerBefore()));
  }

  private static long membership(Acting who) {
    Long membership = who.membership();
    if (membership == null) {
      throw new NotFound();
    }
    return membership;
  }
}
