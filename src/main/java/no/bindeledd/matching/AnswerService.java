package no.bindeledd.matching;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.PlaceGuard;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.matching.data.SuggestionRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Suggestions on the newcomer's side. A yes takes a place in the same transaction, under the lock
 * of the activity, so that no place is given twice; when the last one is gone, the answer says so
 * and nothing else is kept.
 */
@Service
public class AnswerService {
  private static final String FULL = "activity.reason.full";

  private final SuggestionRepository suggestions;
  private final SuggestionMoves moves;
  private final SuggestionMessages messages;
  private final PlaceGuard places;
  private final PublicActivityService activities;
  private final Clock clock;
  private final Access access;
  private final Transactions transactions;

  AnswerService(
      SuggestionRepository suggestions,
      SuggestionMoves moves,
      SuggestionMessages messages,
      PlaceGuard places,
      PublicActivityService activities,
      Clock clock,
      Access access,
      Transactions transactions) {
    this.suggestions = suggestions;
    this.moves = moves;
    this.messages = messages;
    this.places = places;
    this.activities = activities;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /** A suggestion as the newcomer reads it, before and after answering. Changes nothing. */
  public OwnSuggestion read(Caller caller, long municipality, long suggestion) {
    requirePerson(caller, MatchingAccess.READ_SUGGESTION, municipality, suggestion);
    return transactions.read(() -> own(caller, get(municipality, suggestion)));
  }

  /** What waits for the caller's answer. */
  public List<OwnSuggestion> waiting(Caller caller) {
    Acting person = access.require(caller, MatchingAccess.SEE_OWN, Place.ownOf(caller));
    return transactions.read(
        () ->
            suggestions
                .waitingFor(
                    person.accountId(), clock.instant().minus(SuggestionLifecycle.ANSWER_WITHIN))
                .stream()
                .map(s -> own(caller, s))
                .toList());
  }

  /**
   * Yes: takes a place. Said twice, it counts once.
   *
   * @return the suggestion as it stands now: ACCEPTED; FULL if the last place was gone; WITHDRAWN
   *     if the activity is no longer on
   * @throws Rejected if it is too late, or was answered otherwise
   */
  public Suggestion accept(Caller caller, long municipality, long suggestion) {
    Acting who = requirePerson(caller, MatchingAccess.ANSWER_SUGGESTION, municipality, suggestion);
    return transactions.call(
        () -> {
          Suggestion read = lock(municipality, suggestion);
          if (read.state() == SuggestionState.ACCEPTED || read.state() == SuggestionState.FULL) {
            return read;
          }
          moves.require(read, SuggestionState.ACCEPTED);
          SuggestionState outcome = takePlace(who, read);
          moves.move(who, read, outcome, null, MatchingAccess.ANSWER_SUGGESTION);
          if (outcome == SuggestionState.ACCEPTED) {
            messages.confirm(read, account(read));
          }
          return get(municipality, suggestion);
        });
  }

  /**
   * No, with a reason from the list if the person gives one. Said twice, it counts once.
   *
   * @throws Rejected if it was answered otherwise
   */
  public Suggestion decline(
      Caller caller, long municipality, long suggestion, @Nullable DeclineReason reason) {
    Acting who = requirePerson(caller, MatchingAccess.ANSWER_SUGGESTION, municipality, suggestion);
    return transactions.call(
        () -> {
          Suggestion read = lock(municipality, suggestion);
          if (read.state() != SuggestionState.DECLINED) {
            moves.move(
                who,
                read,
                SuggestionState.DECLINED,
                reason == null ? DeclineReason.NO_REASON : reason,
                MatchingAccess.ANSWER_SUGGESTION);
          }
          return get(municipality, suggestion);
        });
  }

  /** The guard refuses before it changes anything, so that its no can be kept as an answer. */
  private SuggestionState takePlace(Acting who, Suggestion read) {
    try {
      places.take(who, read.municipality(), read.activity(), account(read));
      return SuggestionState.ACCEPTED;
    } catch (Rejected no) {
      return no.reasons().stream().anyMatch(r -> FULL.equals(r.key()))
          ? SuggestionState.FULL
          : SuggestionState.WITHDRAWN;
    }
  }

  private OwnSuggestion own(Caller caller, Suggestion s) {
    return new OwnSuggestion(
        s,
        suggestions.unitName(s.municipality(), s.unit()),
        suggestions.languageOf(s.municipality(), s.participant()),
        s.state() == SuggestionState.PROPOSED && clock.instant().isBefore(s.answerBefore()),
        published(caller, s).orElse(null));
  }

  private Optional<PublicActivity> published(Caller caller, Suggestion s) {
    try {
      return Optional.of(activities.get(caller, s.municipality(), s.activity()));
    } catch (NotFound noLongerOn) {
      return Optional.empty();
    }
  }

  private long account(Suggestion s) {
    return suggestions.accountOf(s.municipality(), s.id()).orElseThrow(NotFound::new);
  }

  private Suggestion lock(long municipality, long suggestion) {
    return suggestions.lock(municipality, suggestion).orElseThrow(NotFound::new);
  }

  private Suggestion get(long municipality, long suggestion) {
    return suggestions.find(municipality, suggestion).orElseThrow(NotFound::new);
  }

  /** The person is whoever holds the suggestion's link, or the participant's account. */
  private Acting requirePerson(
      Caller caller, MatchingAccess action, long municipality, long suggestion) {
    Place place =
        caller instanceof Caller.LinkHolder
            ? Place.owner(suggestion)
            : transactions
                .read(() -> suggestions.accountOf(municipality, suggestion))
                .map(Place::owner)
                .orElse(Place.COMMON);
    return access.require(caller, action, place);
  }
}
