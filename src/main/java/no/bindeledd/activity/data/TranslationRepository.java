package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_TEXT;
import static no.bindeledd.schema.Tables.ACTIVITY_TRANSLATION;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.jooq.impl.DSL.coalesce;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import no.bindeledd.activity.Translated;
import no.bindeledd.activity.Wordings;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.schema.tables.records.ActivityTextRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Activities in other languages than those in which they are written. */
@Repository
public class TranslationRepository {
  /** Asked beside the organisation, if there is one, and the municipality of the activity. */
  static final Field<String> SOURCE =
      coalesce(ACTIVITY.TEXT_LANGUAGE, ORGANISATION.LANGUAGE_FORM, MUNICIPALITY.LANGUAGE_FORM);

  private final DSLContext db;

  TranslationRepository(DSLContext db) {
    this.db = db;
  }

  public Wordings find(long municipality, long activity) {
    return new Wordings(
        source(municipality, activity),
        db.selectFrom(ACTIVITY_TEXT)
            .where(ACTIVITY_TEXT.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY_TEXT.ACTIVITY_ID.eq(activity))
            .fetch(TranslationRepository::toTranslated));
  }

  /** The version of each language in which something stands. */
  public Map<Language, Long> versions(long municipality, long activity) {
    var found = new EnumMap<Language, Long>(Language.class);
    db.selectFrom(ACTIVITY_TRANSLATION)
        .where(ACTIVITY_TRANSLATION.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_TRANSLATION.ACTIVITY_ID.eq(activity))
        .forEach(r -> found.put(language(r.getLanguageCode()), r.getVersion()));
    return found;
  }

  /** The language in which it is written. */
  public void writtenIn(long municipality, long activity, Language language) {
    db.update(ACTIVITY)
        .set(ACTIVITY.TEXT_LANGUAGE, language.code())
        .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY.ID.eq(activity))
        .execute();
  }

  /**
   * Puts these texts in the place of all that stood in the language; under the lock of the
   * activity.
   *
   * @param version that was read, 0 if nothing stood there
   * @throws ChangedMeanwhile if somebody else wrote since
   */
  public void replace(
      long municipality,
      long activity,
      Language language,
      long version,
      Collection<Translated> texts) {
    next(municipality, activity, language, version);
    db.deleteFrom(ACTIVITY_TEXT).where(in(municipality, activity, language)).execute();
    db.batchInsert(texts.stream().map(text -> record(municipality, activity, text)).toList())
        .execute();
  }

  private void next(long municipality, long activity, Language language, long version) {
    if (version > 0) {
      ChangedMeanwhile.unlessOne(
          db.update(ACTIVITY_TRANSLATION)
              .set(ACTIVITY_TRANSLATION.VERSION, version + 1)
              .where(ACTIVITY_TRANSLATION.MUNICIPALITY_ID.eq(municipality))
              .and(ACTIVITY_TRANSLATION.ACTIVITY_ID.eq(activity))
              .and(ACTIVITY_TRANSLATION.LANGUAGE_CODE.eq(language.code()))
              .and(ACTIVITY_TRANSLATION.VERSION.eq(version))
              .execute());
      return;
    }
    // Whoever writes holds the activity's row, so that nobody begins between these two.
    if (versions(municipality, activity).containsKey(language)) {
      throw new ChangedMeanwhile();
    }
    db.insertInto(ACTIVITY_TRANSLATION)
        .set(ACTIVITY_TRANSLATION.MUNICIPALITY_ID, municipality)
        .set(ACTIVITY_TRANSLATION.ACTIVITY_ID, activity)
        .set(ACTIVITY_TRANSLATION.LANGUAGE_CODE, language.code())
        .set(ACTIVITY_TRANSLATION.VERSION, 1L)
        .execute();
  }

  private Language source(long municipality, long activity) {
    return language(
        db.select(SOURCE)
            .from(ACTIVITY)
            .join(MUNICIPALITY)
            .on(MUNICIPALITY.ID.eq(ACTIVITY.MUNICIPALITY_ID))
            .leftJoin(ORGANISATION)
            .on(ORGANISATION.ID.eq(ACTIVITY.ORGANISATION_ID))
            .where(ACTIVITY.MUNICIPALITY_ID.eq(municipality))
            .and(ACTIVITY.ID.eq(activity))
            .fetchSingle(r -> r.value1()));
  }

  static Language language(String code) {
    return Language.byCode(code).orElse(Language.NB);
  }

  static Translated toTranslated(ActivityTextRecord r) {
    return new Translated(
        language(r.getLanguageCode()),
        WrittenField.valueOf(r.getField()),
        r.getText(),
        r.getSourceHash(),
        r.getByMachine());
  }

  private static ActivityTextRecord record(long municipality, long activity, Translated text) {
    var r = new ActivityTextRecord();
    r.setMunicipalityId(municipality);
    r.setActivityId(activity);
    r.setLanguageCode(text.language().code());
    r.setField(text.field().name());
    r.setText(text.text());
    r.setSourceHash(text.sourceHash());
    r.setByMachine(text.byMachine());
    return r;
  }

  private static Condition in(long municipality, long activity, Language language) {
    return ACTIVITY_TEXT
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ACTIVITY_TEXT.ACTIVITY_ID.eq(activity))
        .and(ACTIVITY_TEXT.LANGUAGE_CODE.eq(language.code()));
  }
}
