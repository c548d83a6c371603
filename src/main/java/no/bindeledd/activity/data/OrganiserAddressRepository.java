package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.UNIT;

import java.util.Optional;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.OrganiserAddress;
import no.bindeledd.foundation.text.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The public addresses of those who offer activities. */
@Repository
public class OrganiserAddressRepository {
  private final DSLContext db;

  OrganiserAddressRepository(DSLContext db) {
    this.db = db;
  }

  /** Empty if they have none. */
  public Optional<OrganiserAddress> of(Activity activity) {
    Long organisation = activity.owner().organisation();
    return organisation != null
        ? db.select(ORGANISATION.EMAIL, ORGANISATION.LANGUAGE_FORM)
            .from(ORGANISATION)
            .where(ORGANISATION.ID.eq(organisation))
            .and(ORGANISATION.EMAIL.isNotNull())
            .fetchOptional(r -> new OrganiserAddress(r.value1(), language(r.value2())))
        : db.select(UNIT.EMAIL, MUNICIPALITY.LANGUAGE_FORM)
            .from(UNIT)
            .join(MUNICIPALITY)
            .on(MUNICIPALITY.ID.eq(UNIT.MUNICIPALITY_ID))
            .where(UNIT.MUNICIPALITY_ID.eq(activity.municipality()))
            .and(UNIT.ID.eq(activity.owner().unit()))
            .and(UNIT.EMAIL.isNotNull())
            .fetchOptional(r -> new OrganiserAddress(r.value1(), language(r.value2())));
  }

  /** What they are called. */
  public String name(Activity activity) {
    Long organisation = activity.owner().organisation();
    return organisation != null
        ? db.select(ORGANISATION.NAME)
            .from(ORGANISATION)
            .where(ORGANISATION.ID.eq(organisation))
            .fetchSingle()
            .value1()
        : db.select(UNIT.NAME)
            .from(UNIT)
            .where(UNIT.MUNICIPALITY_ID.eq(activity.municipality()))
            .and(UNIT.ID.eq(activity.owner().unit()))
            .fetchSingle()
            .value1();
  }

  private static Language language(String form) {
    return Language.NN.code().equals(form) ? Language.NN : Language.NB;
  }
}
