package no.bindeledd.grant.application.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.CONFLICT_DECLARATION;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.GRANT_ROUND;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Applicant;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.schema.tables.records.GrantApplicationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

/**
 * Applications. Those who are not the applicant come in through {@link #visible} and {@link
 * #submitted}, which know neither drafts nor what the reader is disqualified in.
 */
@Repository
public class ApplicationRepository {
  private final DSLContext db;
  private final BudgetLines budgets;

  ApplicationRepository(DSLContext db, BudgetLines budgets) {
    this.db = db;
    this.budgets = budgets;
  }

  /** Whose it is; nobody's, if there is none. */
  public Place placeOf(Ref ref) {
    return db.select(GRANT_APPLICATION.ORGANISATION_ID)
        .from(GRANT_APPLICATION)
        .where(is(ref))
        .fetchOptional(GRANT_APPLICATION.ORGANISATION_ID)
        .map(organisation -> Place.organisation(organisation).andMunicipality(ref.municipality()))
        .orElse(Place.COMMON);
  }

  public Optional<Application> find(Ref ref) {
    return one(is(ref));
  }

  /** The same, and nobody changes it until this transaction ends. */
  public Optional<Application> lock(Ref ref) {
    db.select(GRANT_APPLICATION.ID).from(GRANT_APPLICATION).where(is(ref)).forUpdate().fetch();
    return find(ref);
  }

  /** As somebody else than the applicant sees it, if they may see it. */
  public Optional<Application> visible(Ref ref, long account) {
    return one(is(ref).and(visibleTo(account)));
  }

  /** What a person may see of a round, by organisation. */
  public List<ApplicationSummary> submitted(
      Ref round, long account, Collection<ApplicationState> states) {
    return summaries(
        GRANT_APPLICATION
            .MUNICIPALITY_ID
            .eq(round.municipality())
            .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
            .and(GRANT_APPLICATION.STATE.in(names(states)))
            .and(visibleTo(account)));
  }

  /** All of an organisation, wherever it applied. */
  public List<ApplicationSummary> ofOrganisation(long organisation) {
    return summaries(GRANT_APPLICATION.ORGANISATION_ID.eq(organisation));
  }

  public Optional<Ref> draftOf(long organisation, Ref round) {
    return db.select(GRANT_APPLICATION.ID)
        .from(GRANT_APPLICATION)
        .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
        .and(GRANT_APPLICATION.ORGANISATION_ID.eq(organisation))
        .and(GRANT_APPLICATION.STATE.eq(ApplicationState.DRAFT.name()))
        .limit(1)
        .fetchOptional(r -> round.sibling(r.value1()));
  }

  /** All in these states, whoever asks: for the program's own steps, never for a reader. */
  public List<Ref> inStates(Ref round, Collection<ApplicationState> states) {
    return db.select(GRANT_APPLICATION.ID)
        .from(GRANT_APPLICATION)
        .where(GRANT_APPLICATION.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_APPLICATION.ROUND_ID.eq(round.id()))
        .and(GRANT_APPLICATION.STATE.in(names(states)))
        .fetch(r -> round.sibling(r.value1()));
  }

  public void insert(Ref ref, Ref round, long organisation, Instant now) {
    db.insertInto(GRANT_APPLICATION)
        .set(ApplicationRows.filled(db, ApplicationContent.EMPTY))
        .set(GRANT_APPLICATION.MUNICIPALITY_ID, ref.municipality())
        .set(GRANT_APPLICATION.ID, ref.id())
        .set(GRANT_APPLICATION.ROUND_ID, round.id())
        .set(GRANT_APPLICATION.ORGANISATION_ID, organisation)
        .set(GRANT_APPLICATION.STATE, ApplicationState.DRAFT.name())
        .set(GRANT_APPLICATION.CREATED_AT, now)
        .set(GRANT_APPLICATION.SAVED_AT, now)
        .set(GRANT_APPLICATION.VERSION, 1L)
        .execute();
  }

  /**
   * Writes a draft's content.
   *
   * @throws ChangedMeanwhile if it is no longer the draft of this version
   */
  public void save(Ref ref, long version, ApplicationContent content, Instant now) {
    ChangedMeanwhile.unlessOne(
        db.update(GRANT_APPLICATION)
            .set(ApplicationRows.filled(db, content))
            .set(GRANT_APPLICATION.SAVED_AT, now)
            .set(GRANT_APPLICATION.VERSION, version + 1)
            .where(is(ref))
            .and(GRANT_APPLICATION.VERSION.eq(version))
            .and(GRANT_APPLICATION.STATE.eq(ApplicationState.DRAFT.name()))
            .execute());
    budgets.replace(ref, content.budget());
  }

  public void submit(Application application, long account, Instant now) {
    move(application, ApplicationState.SUBMITTED);
    db.update(GRANT_APPLICATION)
        .set(GRANT_APPLICATION.SUBMITTED_AT, now)
        .set(GRANT_APPLICATION.SUBMITTED_BY, account)
        .where(is(application.ref()))
        .execute();
  }

  public void move(Application application, ApplicationState to) {
    ChangedMeanwhile.unlessOne(
        db.update(GRANT_APPLICATION)
            .set(GRANT_APPLICATION.STATE, to.name())
            .set(GRANT_APPLICATION.VERSION, application.version() + 1)
            .where(is(application.ref()))
            .and(GRANT_APPLICATION.VERSION.eq(application.version()))
            .execute());
  }

  /** Deletes a draft for good. */
  public void delete(Ref ref) {
    budgets.delete(ref);
    db.deleteFrom(GRANT_APPLICATION)
        .where(is(ref))
        .and(GRANT_APPLICATION.STATE.eq(ApplicationState.DRAFT.name()))
        .execute();
  }

  /** To whom letters about an application go. */
  public Applicant applicant(Ref ref) {
    return db.select(
            ORGANISATION.NAME,
            ORGANISATION.EMAIL,
            ORGANISATION.LANGUAGE_FORM,
            ACCOUNT.ID,
            ACCOUNT.EMAIL,
            ACCOUNT.LANGUAGE)
        .from(GRANT_APPLICATION)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(GRANT_APPLICATION.ORGANISATION_ID))
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(GRANT_APPLICATION.SUBMITTED_BY))
        .where(is(ref))
        .fetchSingle(
            r ->
                new Applicant(
                    r.value1(),
                    r.value2(),
                    language(r.value3()),
                    r.value4(),
                    r.value5(),
                    language(r.value6())));
  }

  private static Language language(String code) {
    return Language.byCode(code).orElse(Language.NB);
  }

  private Optional<Application> one(Condition condition) {
    return db.select(GRANT_APPLICATION.fields())
        .select(ORGANISATION.NAME)
        .from(GRANT_APPLICATION)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(GRANT_APPLICATION.ORGANISATION_ID))
        .where(condition)
        .fetchOptional(this::toApplication);
  }

  private Application toApplication(Record row) {
    GrantApplicationRecord r = row.into(GRANT_APPLICATION);
    var ref = new Ref(r.getMunicipalityId(), r.getId());
    return ApplicationRows.toApplication(r, row.get(ORGANISATION.NAME), budgets.of(ref));
  }

  private List<ApplicationSummary> summaries(Condition condition) {
    SelectOnConditionStep<Record> rows =
        db.select(GRANT_APPLICATION.fields())
            .select(ORGANISATION.NAME, GRANT_ROUND.NAME)
            .from(GRANT_APPLICATION)
            .join(ORGANISATION)
            .on(ORGANISATION.ID.eq(GRANT_APPLICATION.ORGANISATION_ID))
            .join(GRANT_ROUND)
            .on(GRANT_ROUND.MUNICIPALITY_ID.eq(GRANT_APPLICATION.MUNICIPALITY_ID))
            .and(GRANT_ROUND.ID.eq(GRANT_APPLICATION.ROUND_ID));
    return rows.where(condition)
        .orderBy(
            NorwegianOrder.of(ORGANISATION.NAME),
            GRANT_APPLICATION.CREATED_AT,
            GRANT_APPLICATION.ID)
        .fetch(
            row ->
                ApplicationRows.toSummary(
                    row.into(GRANT_APPLICATION),
                    row.get(ORGANISATION.NAME),
                    row.get(GRANT_ROUND.NAME)));
  }

  /** Sent in, and without a tie of this person's to the applicant. */
  private static Condition visibleTo(long account) {
    return GRANT_APPLICATION
        .STATE
        .ne(ApplicationState.DRAFT.name())
        .andNotExists(
            selectOne()
                .from(CONFLICT_DECLARATION)
                .where(CONFLICT_DECLARATION.MUNICIPALITY_ID.eq(GRANT_APPLICATION.MUNICIPALITY_ID))
                .and(CONFLICT_DECLARATION.APPLICATION_ID.eq(GRANT_APPLICATION.ID))
                .and(CONFLICT_DECLARATION.ACCOUNT_ID.eq(account))
                .and(CONFLICT_DECLARATION.KIND.ne("NONE")));
  }

  private static List<String> names(Collection<ApplicationState> states) {
    return states.stream().map(Enum::name).toList();
  }

  private static Condition is(Ref ref) {
    return GRANT_APPLICATION
        .MUNICIPALITY_ID
        .eq(ref.municipality())
        .and(GRANT_APPLICATION.ID.eq(ref.id()));
  }
}
