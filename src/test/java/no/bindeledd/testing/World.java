package no.bindeledd.testing;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.AREA;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.ORGANISATION_PRESENCE;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.UNIT;
import static no.bindeledd.schema.Tables.UNIT_RESPONSIBILITY;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.organisation.Organisation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes the people and places that a test needs, each new, so that tests do not meet. */
@TestComponent
public class World {
  private final DSLContext db;
  private final Ids ids;
  private final Clock clock;

  World(DSLContext db, Ids ids, Clock clock) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new municipality. */
  public long municipality() {
    long id = ids.next();
    db.insertInto(MUNICIPALITY)
        .set(MUNICIPALITY.ID, id)
        .set(MUNICIPALITY.NAME, "Prøve " + Ids.toText(id))
        .set(MUNICIPALITY.SLUG, "prove-" + Ids.toText(id))
        .set(MUNICIPALITY.LANGUAGE_FORM, "nb")
        .set(MUNICIPALITY.SMALL_MODE, false)
        .set(MUNICIPALITY.VERSION, 1L)
        .execute();
    return id;
  }

  /** A part of the municipality around 60° north; a degree of latitude is 111 km. */
  public Area area(long municipality, String name, double latitude) {
    long id = ids.next();
    db.insertInto(AREA)
        .set(AREA.MUNICIPALITY_ID, municipality)
        .set(AREA.ID, id)
        .set(AREA.NAME, name)
        .set(AREA.LATITUDE, latitude)
        .set(AREA.LONGITUDE, 10.0)
        .execute();
    return new Area(municipality, id, name, latitude, 10.0);
  }

  public long unit(long municipality) {
    return unit(municipality, Unit.Kind.VOLUNTEER_CENTRE);
  }

  public long unit(long municipality, Unit.Kind kind) {
    long id = ids.next();
    db.insertInto(UNIT)
        .set(UNIT.MUNICIPALITY_ID, municipality)
        .set(UNIT.ID, id)
        .set(UNIT.NAME, "Enhet " + Ids.toText(id))
        .set(UNIT.KIND, kind.name())
        .set(UNIT.VERSION, 1L)
        .execute();
    return id;
  }

  /** A unit that is the one to ask about something. */
  public void answers(long municipality, long unit, Responsibility about) {
    db.insertInto(UNIT_RESPONSIBILITY)
        .set(UNIT_RESPONSIBILITY.MUNICIPALITY_ID, municipality)
        .set(UNIT_RESPONSIBILITY.UNIT_ID, unit)
        .set(UNIT_RESPONSIBILITY.RESPONSIBILITY, about.name())
        .set(UNIT_RESPONSIBILITY.VERSION, 1L)
        .execute();
  }

  public long organisation(long... municipalities) {
    return organisation(Organisation.Kind.VOLUNTARY, municipalities);
  }

  public long organisation(Organisation.Kind kind, long... municipalities) {
    long id = ids.next();
    db.insertInto(ORGANISATION)
        .set(ORGANISATION.ID, id)
        .set(ORGANISATION.NAME, "Forening " + Ids.toText(id))
        .set(ORGANISATION.KIND, kind.name())
        .set(ORGANISATION.EMAIL, mailboxOf(id))
        .set(ORGANISATION.LANGUAGE_FORM, "nb")
        .set(ORGANISATION.IN_VOLUNTARY_REGISTER, true)
        .set(ORGANISATION.VERSION, 1L)
        .execute();
    for (long municipality : municipalities) {
      db.insertInto(ORGANISATION_PRESENCE)
          .set(ORGANISATION_PRESENCE.MUNICIPALITY_ID, municipality)
          .set(ORGANISATION_PRESENCE.ORGANISATION_ID, id)
          .execute();
    }
    return id;
  }

  /** A new person with an e-mail address at example.org. */
  public long account() {
    long id = ids.next();
    db.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id)
        .set(ACCOUNT.EMAIL, emailOf(id))
        .set(ACCOUNT.NAME, "Person " + Ids.toText(id))
        .set(ACCOUNT.LANGUAGE, "nb")
        .set(ACCOUNT.CREATED_AT, clock.instant())
        .set(ACCOUNT.VERSION, 1L)
        .execute();
    return id;
  }

  public String emailOf(long account) {
    return "p" + Ids.toText(account) + "@example.org";
  }

  /** The address by which everybody reaches an organisation. */
  public String mailboxOf(long organisation) {
    return "post-" + Ids.toText(organisation) + "@example.org";
  }

  /** What was written to an address after a template, newest first. */
  public List<String> letters(String address, String template) {
    return db.select(OUTBOX_MESSAGE.BODY)
        .from(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.RECIPIENT.eq(address))
        .and(OUTBOX_MESSAGE.TEMPLATE.eq(template))
        .orderBy(OUTBOX_MESSAGE.ID.desc())
        .fetch(OUTBOX_MESSAGE.BODY);
  }

  /** A new person at work in a role of a municipality. */
  public Caller.SignedIn inMunicipality(Role role, long municipality) {
    return member(account(), role, municipality, null, null);
  }

  public Caller.SignedIn inUnit(Role role, long municipality, long unit) {
    return member(account(), role, municipality, null, unit);
  }

  public Caller.SignedIn inOrganisation(Role role, long organisation) {
    return member(account(), role, null, organisation, null);
  }

  public Caller.SignedIn member(
      long account,
      Role role,
      @Nullable Long municipality,
      @Nullable Long organisation,
      @Nullable Long unit) {
    long id = ids.next();
    db.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ID, id)
        .set(MEMBERSHIP.ACCOUNT_ID, account)
        .set(MEMBERSHIP.ROLE, role.name())
        .set(MEMBERSHIP.MUNICIPALITY_ID, municipality)
        .set(MEMBERSHIP.ORGANISATION_ID, organisation)
        .set(MEMBERSHIP.UNIT_ID, unit)
        .set(MEMBERSHIP.VALID_FROM, clock.instant().minus(Duration.ofDays(1)))
        .set(MEMBERSHIP.VERSION, 1L)
        .execute();
    return new Caller.SignedIn(account, id, Assurance.CODE);
  }

  /** Ends the membership this caller works in. */
  public void end(Caller.SignedIn caller) {
    db.update(MEMBERSHIP)
        .set(MEMBERSHIP.VALID_TO, clock.instant())
        .where(MEMBERSHIP.ID.eq(caller.membership()))
        .execute();
  }
}
