package no.bindeledd.organisation.merge.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bindeledd.organisation.merge.MergeSide;
import no.bindeledd.organisation.merge.OrganisationField;
import no.bindeledd.schema.tables.records.OrganisationRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of organisations that are made one, and taken apart again. */
@Repository
public class SideRepository {
  private final DSLContext db;

  SideRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<MergeSide> find(long id) {
    return db.selectFrom(ORGANISATION).where(ORGANISATION.ID.eq(id)).fetchOptional(this::toSide);
  }

  /** Nobody else changes either of them until the transaction ends; the lower id first, always. */
  public void hold(long one, long other) {
    for (long id : new long[] {Math.min(one, other), Math.max(one, other)}) {
      db.select(ORGANISATION.ID)
          .from(ORGANISATION)
          .where(ORGANISATION.ID.eq(id))
          .forUpdate()
          .fetch();
    }
  }

  /** Whether a number stands with somebody who is neither of the two. */
  public boolean isTaken(String number, long one, long other) {
    return db.fetchExists(
        ORGANISATION,
        ORGANISATION.ORGANISATION_NUMBER.eq(number).and(ORGANISATION.ID.notIn(one, other)));
  }

  /** From now on it says this; what is missing it says no more. */
  public void write(
      long id, Map<OrganisationField, String> said, boolean voluntary, @Nullable Long mergedInto) {
    db.update(ORGANISATION)
        .set(ORGANISATION.NAME, said.getOrDefault(OrganisationField.NAME, ""))
        .set(ORGANISATION.ORGANISATION_NUMBER, said.get(OrganisationField.NUMBER))
        .set(ORGANISATION.KIND, said.get(OrganisationField.KIND))
        .set(ORGANISATION.CATEGORY_CODE, said.get(OrganisationField.CATEGORY))
        .set(ORGANISATION.PURPOSE, said.get(OrganisationField.PURPOSE))
        .set(ORGANISATION.EMAIL, said.get(OrganisationField.EMAIL))
        .set(ORGANISATION.PHONE, said.get(OrganisationField.PHONE))
        .set(ORGANISATION.WEBSITE, said.get(OrganisationField.WEBSITE))
        .set(ORGANISATION.FOUNDED_ON, day(said.get(OrganisationField.FOUNDED_ON)))
        .set(ORGANISATION.IN_VOLUNTARY_REGISTER, voluntary)
        .set(ORGANISATION.MERGED_INTO, mergedInto)
        .set(ORGANISATION.VERSION, ORGANISATION.VERSION.plus(1))
        .where(ORGANISATION.ID.eq(id))
        .execute();
  }

  public boolean worksIn(long id, long municipality) {
    return db.fetchExists(
        ORGANISATION_PRESENCE,
        ORGANISATION_PRESENCE
            .MUNICIPALITY_ID
            .eq(municipality)
            .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(id)));
  }

  public void beginIn(long id, long municipality) {
    db.insertInto(ORGANISATION_PRESENCE)
        .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, municipality)
        .set(ORGANISATION_PRESENCE.ORGANISATION_ID, id)
        .execute();
  }

  public void endIn(long id, long municipality) {
    db.deleteFrom(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .and(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(id))
        .execute();
  }

  private MergeSide toSide(OrganisationRecord r) {
    return new MergeSide(
        r.getId(),
        r.getVersion(),
        r.getMergedInto(),
        said(r),
        r.getInVoluntaryRegister(),
        places(r.getId()));
  }

  private List<Long> places(long id) {
    return db.select(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .from(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(id))
        .orderBy(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .fetch(ORGANISATION_PRESENCE.MUNICIPALITY_ID);
  }

  private static Map<OrganisationField, String> said(OrganisationRecord r) {
    var said = new EnumMap<OrganisationField, String>(OrganisationField.class);
    put(said, OrganisationField.NAME, r.getName());
    put(said, OrganisationField.NUMBER, r.getOrganisationNumber());
    put(said, OrganisationField.KIND, r.getKind());
    put(said, OrganisationField.CATEGORY, r.getCategoryCode());
    put(said, OrganisationField.PURPOSE, r.getPurpose());
    put(said, OrganisationField.EMAIL, r.getEmail());
    put(said, OrganisationField.PHONE, r.getPhone());
    put(said, OrganisationField.WEBSITE, r.getWebsite());
    put(
        said,
        OrganisationField.FOUNDED_ON,
        r.getFoundedOn() == null ? null : r.getFoundedOn().toString());
    return said;
  }

  private static void put(
      Map<OrganisationField, String> said, OrganisationField field, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      said.put(field, text);
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
