package no.bindeledd.foundation.draft;

import static no.bindeledd.schema.Tables.FORM_DRAFT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Keeps what somebody types in a form, so that a lost session, a closed lid or a killed process
 * loses at most two seconds of it. A draft is its owner's alone and goes after seven days.
 */
@Service
public class Drafts {
  private static final TypeReference<TreeMap<String, String>> FIELDS = new TypeReference<>() {};

  private final DSLContext db;
  private final ObjectMapper json;
  private final Clock clock;
  private final Ids ids;
  private final Access access;
  private final Transactions transactions;

  Drafts(
      DSLContext db,
      ObjectMapper json,
      Clock clock,
      Ids ids,
      Access access,
      Transactions transactions) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Keeps the fields as they stand now, over the draft that this window has seen. One that is gone
   * is no hindrance: it was saved or discarded, so nothing of it is lost.
   *
   * @param form the form's name
   * @param subject the id of what is edited, 0 for something new
   * @param seen the version of the draft that was read or written last, {@link Draft#NONE} if none
   * @throws ChangedMeanwhile if another window of the same person has kept something else since
   */
  public Draft save(
      Caller caller, String form, long subject, long seen, Map<String, String> fields) {
    Acting owner = access.require(caller, DraftAccess.KEEP_OWN, Place.ownOf(caller));
    var draft = new Draft(fields, clock.instant(), ids.next());
    String content = json.writeValueAsString(new TreeMap<>(fields));
    try {
      transactions.run(
          () -> {
            if (!overwrite(owner, form, subject, seen, draft, content)) {
              insert(owner, form, subject, draft, content);
            }
          });
    } catch (DataIntegrityViolationException anotherWindowHasOne) {
      throw new ChangedMeanwhile();
    }
    return draft;
  }

  public Optional<Draft> find(Caller caller, String form, long subject) {
    Acting owner = access.require(caller, DraftAccess.READ_OWN, Place.ownOf(caller));
    return transactions.read(
        () ->
            db.selectFrom(FORM_DRAFT)
                .where(is(owner, form, subject))
                .fetchOptional(
                    r ->
                        new Draft(
                            json.readValue(r.getContent(), FIELDS),
                            r.getSavedAt(),
                            r.getVersion())));
  }

  /**
   * Forgets a draft: its content was saved, or its owner wants it gone. What another window has
   * kept since stays.
   */
  public void discard(Caller caller, String form, long subject, long seen) {
    Acting owner = access.require(caller, DraftAccess.DISCARD_OWN, Place.ownOf(caller));
    transactions.run(
        () ->
            db.deleteFrom(FORM_DRAFT)
                .where(is(owner, form, subject))
                .and(FORM_DRAFT.VERSION.eq(seen))
                .execute());
  }

  private boolean overwrite(
      Acting owner, String form, long subject, long seen, Draft draft, String content) {
    return db.update(FORM_DRAFT)
            .set(FORM_DRAFT.CONTENT, content)
            .set(FORM_DRAFT.SAVED_AT, draft.savedAt())
            .set(FORM_DRAFT.VERSION, draft.version())
            .where(is(owner, form, subject))
            .and(FORM_DRAFT.VERSION.eq(seen))
            .execute()
        == 1;
  }

  private void insert(Acting owner, String form, long subject, Draft draft, String content) {
    db.insertInto(FORM_DRAFT)
        .set(FORM_DRAFT.ACCOUNT_ID, owner.accountId())
        .set(FORM_DRAFT.FORM, form)
        .set(FORM_DRAFT.SUBJECT_ID, subject)
        .set(FORM_DRAFT.CONTENT, content)
        .set(FORM_DRAFT.SAVED_AT, draft.savedAt())
        .set(FORM_DRAFT.VERSION, draft.version())
        .execute();
  }

  private static Condition is(Acting owner, String form, long subject) {
    return FORM_DRAFT
        .ACCOUNT_ID
        .eq(owner.accountId())
        .and(FORM_DRAFT.FORM.eq(form))
        .and(FORM_DRAFT.SUBJECT_ID.eq(subject));
  }
}
