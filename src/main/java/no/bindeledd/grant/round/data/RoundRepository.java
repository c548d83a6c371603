package no.bindeledd.grant.round.data;

import static no.bindeledd.schema.Tables.GRANT_CRITERION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.round.Criterion;
import no.bindeledd.grant.round.CriterionCode;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundState;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.schema.tables.records.GrantCriterionRecord;
import no.bindeledd.schema.tables.records.GrantRoundRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Rounds with their criteria. */
@Repository
public class RoundRepository {
  private final DSLContext db;
  private final Ids ids;

  RoundRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public Optional<Round> find(Ref ref) {
    return db.selectFrom(GRANT_ROUND).where(is(ref)).fetchOptional(this::toRound);
  }

  /** The same, and nobody changes it until this transaction ends. */
  public Optional<Round> lock(Ref ref) {
    return db.selectFrom(GRANT_ROUND).where(is(ref)).forUpdate().fetchOptional(this::toRound);
  }

  /** Newest first. */
  public List<Round> in(long municipality, Set<RoundState> states) {
    return db.selectFrom(GRANT_ROUND)
        .where(GRANT_ROUND.MUNICIPALITY_ID.eq(municipality))
        .and(GRANT_ROUND.STATE.in(states.stream().map(Enum::name).toList()))
        .orderBy(GRANT_ROUND.CREATED_AT.desc(), GRANT_ROUND.ID.desc())
        .fetch(this::toRound);
  }

  public void insert(Ref ref, Terms terms, Instant now) {
    GrantRoundRecord r = db.newRecord(GRANT_ROUND);
    r.setMunicipalityId(ref.municipality());
    r.setId(ref.id());
    r.setState(RoundState.DRAFT.name());
    fill(r, terms);
    db.insertInto(GRANT_ROUND)
        .set(r)
        .set(GRANT_ROUND.CREATED_AT, now)
        .set(GRANT_ROUND.CHANGED_AT, now)
        .set(GRANT_ROUND.VERSION, 1L)
        .execute();
    for (CriterionCode code : CriterionCode.values()) {
      db.insertInto(GRANT_CRITERION)
          .set(GRANT_CRITERION.MUNICIPALITY_ID, ref.municipality())
          .set(GRANT_CRITERION.ID, ids.next())
          .set(GRANT_CRITERION.ROUND_ID, ref.id())
          .set(GRANT_CRITERION.CODE, code.name())
          .set(GRANT_CRITERION.WEIGHT, terms.weights().getOrDefault(code, 0))
          .execute();
    }
  }

  /**
   * Writes the terms of a draft.
   *
   * @throws ChangedMeanwhile if the round is no longer the draft of this version
   */
  public void save(Ref ref, long version, Terms terms, Instant now) {
    GrantRoundRecord r = db.newRecord(GRANT_ROUND);
    fill(r, terms);
    ChangedMeanwhile.unlessOne(
        db.update(GRANT_ROUND)
            .set(r)
            .set(GRANT_ROUND.CHANGED_AT, now)
            .set(GRANT_ROUND.VERSION, version + 1)
            .where(is(ref))
            .and(GRANT_ROUND.VERSION.eq(version))
            .and(GRANT_ROUND.STATE.eq(RoundState.DRAFT.name()))
            .execute());
    terms
        .weights()
        .forEach(
            (code, weight) ->
                db.update(GRANT_CRITERION)
                    .set(GRANT_CRITERION.WEIGHT, weight)
                    .where(GRANT_CRITERION.MUNICIPALITY_ID.eq(ref.municipality()))
                    .and(GRANT_CRITERION.ROUND_ID.eq(ref.id()))
                    .and(GRANT_CRITERION.CODE.eq(code.name()))
                    .execute());
  }

  public void move(Round round, RoundState to, Instant now) {
    ChangedMeanwhile.unlessOne(
        db.update(GRANT_ROUND)
            .set(GRANT_ROUND.STATE, to.name())
            .set(GRANT_ROUND.CHANGED_AT, now)
            .set(GRANT_ROUND.VERSION, round.version() + 1)
            .where(is(round.ref()))
            .and(GRANT_ROUND.VERSION.eq(round.version()))
            .execute());
  }

  private static void fill(GrantRoundRecord r, Terms terms) {
    r.setName(terms.name());
    r.setAbout(terms.about());
    r.setKinds(names(terms.kinds()));
    r.setGoals(names(terms.goals()));
    r.setBudgetKroner(terms.budgetKroner());
    r.setOpensOn(terms.opensOn());
    r.setDeadlineOn(terms.deadlineOn());
    r.setAssessedBy(terms.assessedBy());
    r.setDecidedBy(terms.decidedBy());
    r.setUnitId(terms.unit());
    r.setAppealBody(terms.appealBody());
    r.setArrivalDays(terms.arrivalDays());
    r.setAppealWeeks(terms.appealWeeks());
    r.setMinimumMembers(terms.minimumMembers());
    r.setMinimumYears(terms.minimumYears());
  }

  private Round toRound(GrantRoundRecord r) {
    var ref = new Ref(r.getMunicipalityId(), r.getId());
    List<Criterion> criteria = criteria(ref);
    var weights = new EnumMap<CriterionCode, Integer>(CriterionCode.class);
    criteria.forEach(c -> weights.put(c.code(), c.weight()));
    return new Round(
        ref,
        RoundState.valueOf(r.getState()),
        toTerms(r, weights),
        criteria,
        r.getChangedAt(),
        r.getVersion());
  }

  private static Terms toTerms(GrantRoundRecord r, Map<CriterionCode, Integer> weights) {
    return new Terms(
        r.getName(),
        r.getAbout(),
        constants(SupportKind.class, r.getKinds()),
        constants(Goal.class, r.getGoals()),
        r.getBudgetKroner(),
        r.getOpensOn(),
        r.getDeadlineOn(),
        r.getAssessedBy(),
        r.getDecidedBy(),
        r.getUnitId(),
        r.getAppealBody(),
        r.getArrivalDays(),
        r.getAppealWeeks(),
        r.getMinimumMembers(),
        r.getMinimumYears(),
        weights);
  }

  private List<Criterion> criteria(Ref round) {
    return db
        .selectFrom(GRANT_CRITERION)
        .where(GRANT_CRITERION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_CRITERION.ROUND_ID.eq(round.id()))
        .fetch(RoundRepository::toCriterion)
        .stream()
        .sorted(Comparator.comparing(Criterion::code))
        .toList();
  }

  private static Criterion toCriterion(GrantCriterionRecord r) {
    return new Criterion(r.getId(), CriterionCode.valueOf(r.getCode()), r.getWeight());
  }

  private static Condition is(Ref ref) {
    return GRANT_ROUND.MUNICIPALITY_ID.eq(ref.municipality()).and(GRANT_ROUND.ID.eq(ref.id()));
  }

  /** Several constants in one column, in their own order. */
  private static String names(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
    Set<E> found = EnumSet.noneOf(type);
    Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .forEach(name -> found.add(Enum.valueOf(type, name)));
    return found;
  }
}
