package no.bindeledd.grant.round;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.History;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.GrantAccess;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.round.data.RoundRepository;
import no.bindeledd.identity.NamedHistory;
import no.bindeledd.identity.PersonNames;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import org.springframework.stereotype.Service;

/** An officer's work on a round: from the template to the announcement and the assessment. */
@Service
public class RoundService {
  private static final String SUBJECT = "grant_round";

  private final RoundRepository rounds;
  private final SchemeTemplate template;
  private final MunicipalityService municipalities;
  private final Access access;
  private final Transactions transactions;
  private final History history;
  private final PersonNames names;
  private final Ids ids;
  private final Clock clock;

  RoundService(
      RoundRepository rounds,
      SchemeTemplate template,
      MunicipalityService municipalities,
      Access access,
      Transactions transactions,
      History history,
      PersonNames names,
      Ids ids,
      Clock clock) {
    this.rounds = rounds;
    this.template = template;
    this.municipalities = municipalities;
    this.access = access;
    this.transactions = transactions;
    this.history = history;
    this.names = names;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new draft in the caller's municipality, filled in from the template. */
  public Ref create(Caller caller) {
    Acting who = access.require(caller, GrantAccess.CREATE_ROUND);
    long municipality = who.municipalityId();
    var ref = new Ref(municipality, ids.next());
    return transactions.call(
        () -> {
          Long unit =
              municipalities
                  .responsible(caller, municipality, Responsibility.INTEGRATION_GRANT)
                  .stream()
                  .findFirst()
                  .map(Unit::id)
                  .orElse(null);
          Terms terms =
              template.terms(
                  Norway.today(clock),
                  municipalities.get(caller, municipality).languageForm(),
                  unit);
          rounds.insert(ref, terms, clock.instant());
          history.moved(who, subject(ref), "CREATE_ROUND", null, RoundState.DRAFT, null);
          return ref;
        });
  }

  /**
   * Saves what was typed so far; it need not be complete.
   *
   * @return the new version
   * @throws no.bindeledd.foundation.data.ChangedMeanwhile if somebody was faster
   * @throws Rejected if it is announced: its terms stand
   */
  public long save(Caller caller, Ref ref, long version, Terms terms) {
    access.require(caller, GrantAccess.EDIT_ROUND, ref.place());
    TermsLimits.require(terms);
    return transactions.call(
        () -> {
          Round round = rounds.find(ref).orElseThrow(NotFound::new);
          if (round.state() != RoundState.DRAFT) {
            throw new Rejected(Reason.of("grant.round.error.announced"));
          }
          rounds.save(ref, version, terms, clock.instant());
          return version + 1;
        });
  }

  /** Makes the round public; from here on its terms stand. */
  public void announce(Caller caller, Ref ref, long version) {
    Acting who = access.require(caller, GrantAccess.ANNOUNCE_ROUND, ref.place());
    move(who, ref, version, "ANNOUNCE_ROUND", RoundState.ANNOUNCED);
  }

  /** Hands the eligible applications to the committee; only after the deadline. */
  public void startAssessment(Caller caller, Ref ref, long version) {
    Acting who = access.require(caller, GrantAccess.START_ASSESSMENT, ref.place());
    move(who, ref, version, "START_ASSESSMENT", RoundState.ASSESSMENT);
  }

  /** The rounds of the caller's municipality, newest first; drafts for officers only. */
  public List<Round> list(Caller caller) {
    Acting who = access.require(caller, GrantAccess.SEE_ROUND);
    return transactions.read(() -> rounds.in(who.municipalityId(), visibleTo(who)));
  }

  public Round get(Caller caller, Ref ref) {
    Acting who = access.require(caller, GrantAccess.SEE_ROUND, ref.place());
    return transactions.read(
        () ->
            rounds
                .find(ref)
                .filter(r -> visibleTo(who).contains(r.state()))
                .orElseThrow(NotFound::new));
  }

  /** What happened to the round, newest first. */
  public NamedHistory history(Caller caller, Ref ref) {
    access.require(caller, GrantAccess.SEE_ROUND, ref.place());
    get(caller, ref);
    return transactions.read(() -> names.with(history.of(subject(ref))));
  }

  private void move(Acting who, Ref ref, long version, String action, RoundState to) {
    transactions.run(
        () -> {
          Round round = rounds.lock(ref).orElseThrow(NotFound::new);
          if (round.state() == to) {
            return; // pressed twice
          }
          RoundLifecycle.LIFECYCLE.require(
              round.state(), to, new RoundLifecycle.Subject(round, clock));
          TermsLimits.requireVersion(round, version);
          rounds.move(round, to, clock.instant());
          history.moved(who, subject(ref), action, round.state(), to, null);
        });
  }

  private static Set<RoundState> visibleTo(Acting who) {
    Set<RoundState> states = EnumSet.allOf(RoundState.class);
    if (who.role() != Role.GRANTS_OFFICER) {
      states.remove(RoundState.DRAFT);
    }
    return states;
  }

  private static History.Subject subject(Ref ref) {
    return new History.Subject(ref.municipality(), SUBJECT, ref.id());
  }
}
