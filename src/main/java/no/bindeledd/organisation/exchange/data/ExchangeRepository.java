package no.bindeledd.organisation.exchange.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.data.OrganisationRepository;
import no.bindeledd.organisation.exchange.FieldChange;
import no.bindeledd.organisation.exchange.KnownOrganisation;
import no.bindeledd.organisation.exchange.SheetField;
import no.bindeledd.schema.tables.records.OrganisationRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Organisations as a list sees them: what the portal knows, and what it takes over. */
@Repository
public class ExchangeRepository {
  private final DSLContext db;

  ExchangeRepository(DSLContext db) {
    this.db = db;
  }

  /** Those that work in a municipality, and those elsewhere that have one of some numbers. */
  public List<KnownOrganisation> known(long municipality, Collection<String> numbers) {
    Set<Long> elsewhere = alsoElsewhere(municipality);
    var all = new ArrayList<KnownOrganisation>();
    var found = new HashSet<String>();
    db.select(ORGANISATION.fields())
        .from(ORGANISATION_PRESENCE)
        .join(ORGANISATION)
        .on(ORGANISATION.ID.eq(ORGANISATION_PRESENCE.ORGANISATION_ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .forEach(
            r -> {
              KnownOrganisation one = known(r, true, elsewhere);
              all.add(one);
              found.add(one.values().getOrDefault(SheetField.NUMBER, ""));
            });
    // One by one: H2 has no index for a list of values.
    numbers.stream()
        .filter(number -> !found.contains(number))
        .forEach(
            number ->
                db.selectFrom(ORGANISATION)
                    .where(ORGANISATION.ORGANISATION_NUMBER.eq(number))
                    .forEach(r -> all.add(known(r, false, Set.of(r.getId())))));
    return all;
  }

  private Set<Long> alsoElsewhere(long municipality) {
    var here = ORGANISATION_PRESENCE.as("here");
    return db.selectDistinct(ORGANISATION_PRESENCE.ORGANISATION_ID)
        .from(here)
        .join(ORGANISATION_PRESENCE)
        .on(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(here.ORGANISATION_ID))
        .where(here.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_PRESENCE.MUNICIPALITY_ID.ne(municipality))
        .fetchSet(ORGANISATION_PRESENCE.ORGANISATION_ID);
  }

  private static KnownOrganisation known(Record r, boolean isHere, Set<Long> elsewhere) {
    OrganisationRecord organisation = r.into(ORGANISATION);
    return new KnownOrganisation(
        organisation.getId(),
        organisation.getVersion(),
        SheetField.of(OrganisationRepository.toOrganisation(organisation)),
        isHere,
        elsewhere.contains(organisation.getId()));
  }

  public void insert(long id, Map<SheetField, String> values, Organisation.Kind kind) {
    var record = db.newRecord(ORGANISATION);
    record.setId(id);
    record.setKind(kind.name());
    record.setLanguageForm("nb");
    record.setInVoluntaryRegister(false);
    record.setVersion(1L);
    values.forEach((field, value) -> set(record, field, value));
    db.insertInto(ORGANISATION).set(record).execute();
  }

  public void beginIn(long id, long municipality) {
    db.insertInto(ORGANISATION_PRESENCE)
        .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, municipality)
        .set(ORGANISATION_PRESENCE.ORGANISATION_ID, id)
        .execute();
  }

  /**
   * @throws ChangedMeanwhile if somebody else was faster
   */
  public void change(long id, long version, List<FieldChange> changes) {
    var record = db.newRecord(ORGANISATION);
    changes.forEach(change -> set(record, change.field(), change.after()));
    record.setVersion(version + 1);
    ChangedMeanwhile.unlessOne(
        db.update(ORGANISATION)
            .set(record)
            .where(ORGANISATION.ID.eq(id))
            .and(ORGANISATION.VERSION.eq(version))
            .execute());
  }

  /** Whether it is in the register of voluntary organisations is for the register to say. */
  private static void set(OrganisationRecord record, SheetField field, String value) {
    switch (field) {
      case VOLUNTARY, REF -> {}
      case FOUNDED -> record.setFoundedOn(LocalDate.parse(value));
      default -> record.set(column(field), value);
    }
  }

  private static Field<String> column(SheetField field) {
    return switch (field) {
      case NUMBER -> ORGANISATION.ORGANISATION_NUMBER;
      case NAME -> ORGANISATION.NAME;
      case KIND -> ORGANISATION.KIND;
      case CATEGORY -> ORGANISATION.CATEGORY_CODE;
      case PURPOSE -> ORGANISATION.PURPOSE;
      case EMAIL -> ORGANISATION.EMAIL;
      case PHONE -> ORGANISATION.PHONE;
      case WEBSITE -> ORGANISATION.WEBSITE;
      case LANGUAGE -> ORGANISATION.LANGUAGE_FORM;
      case FOUNDED, VOLUNTARY, REF -> throw new IllegalArgumentException(field.name());
    };
  }
}
