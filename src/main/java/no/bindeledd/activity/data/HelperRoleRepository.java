package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_SESSION;
import static no.bindeledd.schema.Tables.ACTIVITY_TEMPLATE_ROLE;
import static no.bindeledd.schema.Tables.HELPER_ROLE;
import static no.bindeledd.schema.Tables.SESSION_DUTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.HelperRole;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.schema.tables.records.HelperRoleRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * What helpers activities and templates need. What changes the roles of an activity holds the lock
 * of its row.
 */
@Repository
public class HelperRoleRepository {
  private final DSLContext db;
  private final Ids ids;

  HelperRoleRepository(DSLContext db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public Optional<HelperRole> find(long municipality, long id) {
    return db.selectFrom(HELPER_ROLE)
        .where(is(municipality, id))
        .fetchOptional(HelperRoleRepository::toRole);
  }

  /** Those of an activity, in the order in which they were written. */
  public List<HelperRole> of(long municipality, long activity) {
    return db.selectFrom(HELPER_ROLE)
        .where(HELPER_ROLE.MUNICIPALITY_ID.eq(municipality))
        .and(HELPER_ROLE.ACTIVITY_ID.eq(activity))
        .orderBy(HELPER_ROLE.ID)
        .fetch(HelperRoleRepository::toRole);
  }

  /** Adds them to those that are there. */
  public void add(ActivityKey activity, List<HelperRoleContent> roles) {
    for (HelperRoleContent role : roles) {
      db.insertInto(HELPER_ROLE)
          .set(HELPER_ROLE.MUNICIPALITY_ID, activity.municipality())
          .set(HELPER_ROLE.ID, ids.next())
          .set(HELPER_ROLE.ACTIVITY_ID, activity.id())
          .set(HELPER_ROLE.NAME, role.name())
          .set(HELPER_ROLE.NEEDED, role.needed())
          .set(HELPER_ROLE.KEEPS_LIST, role.keepsList())
          .set(HELPER_ROLE.VERSION, 1L)
          .execute();
    }
  }

  /**
   * @throws ChangedMeanwhile if the version is no longer the one that was read
   */
  public void change(HelperRole read, HelperRoleContent role) {
    ChangedMeanwhile.unlessOne(
        db.update(HELPER_ROLE)
            .set(HELPER_ROLE.NAME, role.name())
            .set(HELPER_ROLE.NEEDED, role.needed())
            .set(HELPER_ROLE.KEEPS_LIST, role.keepsList())
            .set(HELPER_ROLE.VERSION, HELPER_ROLE.VERSION.plus(1))
            .where(is(read.municipality(), read.id()))
            .and(HELPER_ROLE.VERSION.eq(read.version()))
            .execute());
  }

  /**
   * Takes a role away that nobody has at a session to come. Who had it may still report their
   * hours; what somebody had at a session that was called off goes.
   */
  public void remove(long municipality, long id, Instant now) {
    Condition had = SESSION_DUTY.MUNICIPALITY_ID.eq(municipality).and(SESSION_DUTY.ROLE_ID.eq(id));
    db.deleteFrom(SESSION_DUTY)
        .where(had)
        .and(
            exists(
                selectOne()
                    .from(ACTIVITY_SESSION)
                    .where(ACTIVITY_SESSION.MUNICIPALITY_ID.eq(SESSION_DUTY.MUNICIPALITY_ID))
                    .and(ACTIVITY_SESSION.ID.eq(SESSION_DUTY.SESSION_ID))
                    .and(ACTIVITY_SESSION.STARTS_AT.gt(now))))
        .execute();
    db.update(SESSION_DUTY).setNull(SESSION_DUTY.ROLE_ID).where(had).execute();
    db.deleteFrom(HELPER_ROLE).where(is(municipality, id)).execute();
  }

  /** Those that come along with a template. */
  public List<HelperRoleContent> ofTemplate(long municipality, long template) {
    return db.selectFrom(ACTIVITY_TEMPLATE_ROLE)
        .where(ACTIVITY_TEMPLATE_ROLE.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_TEMPLATE_ROLE.TEMPLATE_ID.eq(template))
        .orderBy(ACTIVITY_TEMPLATE_ROLE.PLACE)
        .fetch(r -> new HelperRoleContent(r.getName(), r.getNeeded(), r.getKeepsList()));
  }

  /** Of a new template. */
  public void keep(long municipality, long template, List<HelperRole> roles) {
    for (int place = 0; place < roles.size(); place++) {
      HelperRoleContent role = roles.get(place).content();
      db.insertInto(ACTIVITY_TEMPLATE_ROLE)
          .set(ACTIVITY_TEMPLATE_ROLE.MUNICIPALITY_ID, municipality)
          .set(ACTIVITY_TEMPLATE_ROLE.TEMPLATE_ID, template)
          .set(ACTIVITY_TEMPLATE_ROLE.PLACE, place)
          .set(ACTIVITY_TEMPLATE_ROLE.NAME, role.name())
          .set(ACTIVITY_TEMPLATE_ROLE.NEEDED, role.needed())
          .set(ACTIVITY_TEMPLATE_ROLE.KEEPS_LIST, role.keepsList())
          .execute();
    }
  }

  private static Condition is(long municipality, long id) {
    return HELPER_ROLE.MUNICIPALITY_ID.eq(municipality).and(HELPER_ROLE.ID.eq(id));
  }

  static HelperRole toRole(HelperRoleRecord r) {
    return new HelperRole(
        r.getMunicipalityId(),
        r.getId(),
        r.getActivityId(),
        new HelperRoleContent(r.getName(), r.getNeeded(), r.getKeepsList()),
        r.getVersion());
  }
}
