package no.bindeledd.foundation.draft;

import static no.bindeledd.schema.Tables.FORM_DRAFT;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Transactions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
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
  private final Access access;
  private final Transactions transactions;

  Drafts(DSLContext db, ObjectMapper json, Clock clock, Access access, Transactions transactions) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.access = access;
    this.transactions = transactions;
  }

  /**
   * Keeps the fields as they stand now.
   *
   * @param form the form's name
   * @param subject the id of what is edited, 0 for something new
   * @return when it was kept
   */
  public Instant save(Caller caller, String form, long subject, Map<String, String> fields) {
    Acting owner = access.require(caller, DraftAccess.KEEP_OWN, Place.ownOf(caller));
    String content = json.writeValueAsString(new TreeMap<>(fields));
    Instant now = clock.instant();
    if (!overwrite(owner, form, subject, content, now)) {
      try {
        insert(owner, form, subject, content, now);
      } catch (IntegrityConstraintViolationException anotherTabWasFaster) {
        overwrite(owner, form, subject, content, now);
      }
    }
    return now;
  }

  public Optional<Draft> find(Caller caller, String form, long subject) {
    Acting owner = access.require(caller, DraftAccess.READ_OWN, Place.ownOf(caller));
    return transactions.read(
        () ->
            db.selectFrom(FORM_DRAFT)
                .where(is(owner, form, subject))
                .fetchOptional(
                    r -> new Draft(json.readValue(r.getContent(), FIELDS), r.getSavedAt())));
  }

  /** Forgets the draft: its content was saved, or its owner wants it gone. */
  public void discard(Caller caller, String form, long subject) {
    Acting owner = access.require(caller, DraftAccess.DISCARD_OWN, Place.ownOf(caller));
    transactions.run(() -> db.deleteFrom(FORM_DRAFT).where(is(owner, form, subject)).execute());
  }

  private boolean overwrite(Acting owner, String form, long subject, String content, Instant now) {
    return transactions.call(
        () ->
            db.update(FORM_DRAFT)
                    .set(FORM_DRAFT.CONTENT, content)
                    .set(FORM_DRAFT.SAVED_AT, now)
                    .where(is(owner, form, subject))
                    .execute()
                == 1);
  }

  private void insert(Acting owner, String form, long subject, String content, Instant now) {
    transactions.run(
        () ->
            db.insertInto(FORM_DRAFT)
                .set(FORM_DRAFT.ACCOUNT_ID, owner.accountId())
                .set(FORM_DRAFT.FORM, form)
                .set(FORM_DRAFT.SUBJECT_ID, subject)
                .set(FORM_DRAFT.CONTENT, content)
                .set(FORM_DRAFT.SAVED_AT, now)
                .execute());
  }

  private static Condition is(Acting owner, String form, long subject) {
    return FORM_DRAFT
        .ACCOUNT_ID
        .eq(owner.accountId())
        .and(FORM_DRAFT.FORM.eq(form))
        .and(FORM_DRAFT.SUBJECT_ID.eq(subject));
  }
}
