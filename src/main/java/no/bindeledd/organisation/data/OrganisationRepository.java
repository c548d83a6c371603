package no.bindeledd.organisation.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;

import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.schema.tables.records.OrganisationRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Organisations and the municipalities they work in. */
@Repository
public class OrganisationRepository {
  private final DSLContext db;

  OrganisationRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Organisation> byId(long id) {
    return db.selectFrom(ORGANISATION)
        .where(ORGANISATION.ID.eq(id))
        .fetchOptional(OrganisationRepository::toOrganisation);
  }

  /** Itself, or the one that it leads to since it was merged, however often that has happened. */
  public long goesOnAs(long id) {
    long now = id;
    Optional<Long> next = next(now);
    while (next.isPresent()) {
      now = next.get();
      next = next(now);
    }
    return now;
  }

  private Optional<Long> next(long id) {
    return db.select(ORGANISATION.MERGED_INTO)
        .from(ORGANISATION)
        .where(ORGANISATION.ID.eq(id))
        .and(ORGANISATION.MERGED_INTO.isNotNull())
        .fetchOptional(ORGANISATION.MERGED_INTO);
  }

  public List<Organisation> in(long municipality) {
    return db.select(ORGANISATION.fields())
        .from(ORGANISATION)
        .join(ORGANISATION_PRESENCE)
        .on(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(ORGANISATION.ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME))
        .fetchInto(ORGANISATION)
        .map(OrganisationRepository::toOrganisation);
  }

  /**
   * The first by name whose name has this in it, or whose number, own or shared, it is.
   *
   * @param text part of a name, or digits
   */
  public List<Organisation> find(String text, int most) {
    String digits = OrganisationNumber.digits(text);
    return db.selectFrom(ORGANISATION)
        .where(
            ORGANISATION
                .NAME
                .containsIgnoreCase(text)
                .or(ORGANISATION.ORGANISATION_NUMBER.eq(digits))
                .or(ORGANISATION.SHARED_NUMBER.eq(digits)))
        .and(ORGANISATION.MERGED_INTO.isNull())
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME), ORGANISATION.ID)
        .limit(most)
        .fetch(OrganisationRepository::toOrganisation);
  }

  public List<Long> municipalitiesOf(long organisation) {
    return db.select(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .from(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation))
        .fetch(ORGANISATION_PRESENCE.MUNICIPALITY_ID);
  }

  public static Organisation toOrganisation(OrganisationRecord r) {
    return new Organisation(
        r.getId(),
        r.getOrganisationNumber(),
        r.getName(),
        Organisation.Kind.valueOf(r.getKind()),
        r.getCategoryCode(),
        r.getPurpose(),
        r.getEmail(),
        r.getPhone(),
        r.getWebsite(),
        r.getFoundedOn(),
        "nn".equals(r.getLanguageForm()) ? Language.NN : Language.NB,
        r.getInVoluntaryRegister(),
        r.getSharedNumber(),
        r.getParentId());
  }
}
