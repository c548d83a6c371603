package no.bindeledd.organisation.data;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;

import java.util.List;
import java.util.Optional;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.organisation.Organisation;
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
        .fetchOptional(this::toOrganisation);
  }

  public List<Organisation> in(long municipality) {
    return db.select(ORGANISATION.fields())
        .from(ORGANISATION)
        .join(ORGANISATION_PRESENCE)
        .on(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(ORGANISATION.ID))
        .where(ORGANISATION_PRESENCE.MUNICIPALITY_ID.eq(municipality))
        .orderBy(NorwegianOrder.of(ORGANISATION.NAME))
        .fetchInto(ORGANISATION)
        .map(this::toOrganisation);
  }

  public List<Long> municipalitiesOf(long organisation) {
    return db.select(ORGANISATION_PRESENCE.MUNICIPALITY_ID)
        .from(ORGANISATION_PRESENCE)
        .where(ORGANISATION_PRESENCE.ORGANISATION_ID.eq(organisation))
        .fetch(ORGANISATION_PRESENCE.MUNICIPALITY_ID);
  }

  private Organisation toOrganisation(OrganisationRecord r) {
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
        r.getInVoluntaryRegister());
  }
}
