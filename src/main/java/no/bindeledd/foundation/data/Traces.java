package no.bindeledd.foundation.data;

import static no.bindeledd.schema.Tables.FORM_DRAFT;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.REFUSAL;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What the foundation's own tables keep about people and things, for those who erase them. Called
 * inside the transaction that erases.
 */
@Component
public class Traces {
  private final DSLContext db;

  Traces(DSLContext db) {
    this.db = db;
  }

  /** The history of a thing that is erased because it was about a person. */
  public void forgetHistory(String subjectType, long subject) {
    db.deleteFrom(HISTORY)
        .where(HISTORY.SUBJECT_TYPE.eq(subjectType))
        .and(HISTORY.SUBJECT_ID.eq(subject))
        .execute();
  }

  /** Whatever anybody has typed about a thing and not saved. */
  public void forgetDrafts(String form, long subject) {
    db.deleteFrom(FORM_DRAFT)
        .where(FORM_DRAFT.FORM.eq(form))
        .and(FORM_DRAFT.SUBJECT_ID.eq(subject))
        .execute();
  }

  /** That somebody did something stays; who it was goes. */
  public void forgetAccount(long account) {
    db.update(HISTORY).setNull(HISTORY.ACCOUNT_ID).where(HISTORY.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(FORM_DRAFT).where(FORM_DRAFT.ACCOUNT_ID.eq(account)).execute();
    db.deleteFrom(REFUSAL).where(REFUSAL.ACCOUNT_ID.eq(account)).execute();
  }
}
