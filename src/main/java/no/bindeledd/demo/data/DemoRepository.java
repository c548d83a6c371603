package no.bindeledd.demo.data;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.DEMO_DATA;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.time.Instant;
import java.util.Collection;
import no.bindeledd.foundation.access.Membership;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.organisation.Organisation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Places, organisations and people, and the mark that says that they were made. */
@Repository
public class DemoRepository {
  private static final long ONLY = 1;

  private final DSLContext db;
  private final Ids ids;

  DemoRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public boolean isMade() {
    return db.fetchExists(DEMO_DATA, DEMO_DATA.ID.eq(ONLY));
  }

  /** The second of two nodes fails here, before it has made anything. */
  public void mark(long seed, Instant now) {
    db.insertInto(DEMO_DATA)
        .set(DEMO_DATA.ID, ONLY)
        .set(DEMO_DATA.SEED, seed)
        .set(DEMO_DATA.MADE_AT, now)
        .execute();
  }

  public void insert(Municipality m) {
    db.insertInto(MUNICIPALITY)
        .set(MUNICIPALITY.ID, m.id())
        .set(MUNICIPALITY.PARENT_ID, m.parent())
        .set(MUNICIPALITY.NAME, m.name())
        .set(MUNICIPALITY.SLUG, m.slug())
        .set(MUNICIPALITY.LANGUAGE_FORM, m.languageForm().code())
        .set(MUNICIPALITY.SMALL_MODE, m.smallMode())
        .set(MUNICIPALITY.VERSION, 1L)
        .execute();
  }

  public void insert(Area a) {
    db.insertInto(AREA)
        .set(AREA.MUNICIPALITY_ID, a.municipality())
        .set(AREA.ID, a.id())
        .set(AREA.NAME, a.name())
        .set(AREA.LATITUDE, a.latitude())
        .set(AREA.LONGITUDE, a.longitude())
        .execute();
  }

  public void insert(Unit u, Collection<Responsibility> responsibilities) {
    db.insertInto(UNIT)
        .set(UNIT.MUNICIPALITY_ID, u.municipality())
        .set(UNIT.ID, u.id())
        .set(UNIT.NAME, u.name())
        .set(UNIT.KIND, u.kind().name())
        .set(UNIT.EMAIL, u.email())
        .set(UNIT.VERSION, 1L)
        .execute();
    for (Responsibility responsibility : responsibilities) {
      db.insertInto(UNIT_RESPONSIBILITY)
          .set(UNIT_RESPONSIBILITY.MUNICIPALITY_ID, u.municipality())
          .set(UNIT_RESPONSIBILITY.UNIT_ID, u.id())
          .set(UNIT_RESPONSIBILITY.RESPONSIBILITY, responsibility.name())
          .execute();
    }
  }

  public void insert(Organisation o, Collection<Long> municipalities) {
    db.insertInto(ORGANISATION)
        .set(ORGANISATION.ID, o.id())
        .set(ORGANISATION.NAME, o.name())
        .set(ORGANISATION.KIND, o.kind().name())
        .set(ORGANISATION.CATEGORY_CODE, o.category())
        .set(ORGANISATION.PURPOSE, o.purpose())
        .set(ORGANISATION.EMAIL, o.email())
        .set(ORGANISATION.FOUNDED_ON, o.foundedOn())
        .set(ORGANISATION.LANGUAGE_FORM, o.languageForm().code())
        .set(ORGANISATION.IN_VOLUNTARY_REGISTER, o.inVoluntaryRegister())
        .set(ORGANISATION.VERSION, 1L)
        .execute();
    for (long municipality : municipalities) {
      db.insertInto(ORGANISATION_PRESENCE)
          .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, municipality)
          .set(ORGANISATION_PRESENCE.ORGANISATION_ID, o.id())
          .execute();
    }
  }

  public long account(String email, String name, Language language, Instant since) {
    long id = ids.next();
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id)
        .set(ACCOUNT.EMAIL, email)
        .set(ACCOUNT.NAME, name)
        .set(ACCOUNT.LANGUAGE, language.code())
        .set(ACCOUNT.CREATED_AT, since)
        .set(ACCOUNT.VERSION, 1L)
        .execute();
    return id;
  }

  public void insert(Membership m, Instant since) {
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ID, m.id())
        .set(MEMBERSHIP.ACCOUNT_ID, m.account())
        .set(MEMBERSHIP.ROLE, m.role().name())
        .set(MEMBERSHIP.MUNICIPALITY_ID, m.municipality())
        .set(MEMBERSHIP.ORGANISATION_ID, m.organisation())
        .set(MEMBERSHIP.UNIT_ID, m.unit())
        .set(MEMBERSHIP.VALID_FROM, since)
        .set(MEMBERSHIP.VERSION, 1L)
        .execute();
  }
}
