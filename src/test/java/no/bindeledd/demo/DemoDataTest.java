package no.bindeledd.demo;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.ACTIVITY_SHARE;
import static no.bindeledd.schema.Tables.CONSENT;
import static no.bindeledd.schema.Tables.GRANT_ROUND;
import static no.bindeledd.schema.Tables.MEMBERSHIP;
import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.SCHEDULED_TASKS;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static no.bindeledd.schema.Tables.SUGGESTION;
import static no.bindeledd.schema.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityLifecycle;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.MunicipalityRegister;
import no.bindeledd.testing.IntegrationTest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test makes the demo in a transaction that is then rolled back: the others never meet it. */
@IntegrationTest
class DemoDataTest {
  private static final DemoSize SMALL = new DemoSize(50, 40);

  @Autowired DemoData demo;
  @Autowired DemoGuide guide;
  @Autowired ActivityRepository activities;
  @Autowired PublicActivityService catalogue;
  @Autowired DSLContext db;
  @Autowired Transactions transactions;
  @Autowired Clock clock;

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void isMadeInFull() {
    inPassing(
        () -> {
          var before = Counts.of(db);
          demo.makeOnce(DemoData.SEED, DemoSize.FULL);
          var made = Counts.of(db);
          assertThat(made.municipalities() - before.municipalities()).isEqualTo(4);
          assertThat(made.organisations() - before.organisations())
              .as("sixty-one, one of them twice")
              .isEqualTo(62);
          assertThat(made.units() - before.units()).isEqualTo(10);
          assertThat(made.activities() - before.activities())
              .as("three hundred, and placements beside them")
              .isEqualTo(307);
          assertThat(made.participants() - before.participants()).isEqualTo(140);
          assertThat(made.volunteers() - before.volunteers()).isEqualTo(60);
          assertThat(states(ACTIVITY, ACTIVITY.STATE))
              .contains("DRAFT", "PUBLISHED", "CANCELLED", "ENDED");
          assertThat(states(CONSENT, CONSENT.STATE))
              .containsExactlyInAnyOrder(
                  "PROPOSED", "CONFIRMED", "DECLINED", "LAPSED", "WITHDRAWN", "EXPIRED");
          assertThat(states(SUGGESTION, SUGGESTION.STATE))
              .contains("PROPOSED", "ACCEPTED", "DECLINED", "WITHDRAWN", "EXPIRED");
          assertThat(states(GRANT_ROUND, GRANT_ROUND.STATE))
              .contains("DRAFT", "ANNOUNCED", "ASSESSMENT", "SCORED", "DECIDED");
        });
  }

  @Test
  void isMadeOnce() {
    inPassing(
        () -> {
          assertThat(demo.makeOnce(DemoData.SEED, SMALL)).isTrue();
          var made = Counts.of(db);
          assertThat(demo.makeOnce(DemoData.SEED, SMALL)).isFalse();
          assertThat(Counts.of(db)).isEqualTo(made);
        });
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    Set<String> first = contentOf(1);
    assertThat(contentOf(1)).isEqualTo(first);
    assertThat(contentOf(2)).isNotEqualTo(first);
  }

  @Test
  void whatIsPublishedPassesTheGuardsAndIsFound() {
    inPassing(
        () -> {
          demo.makeOnce(DemoData.SEED, DemoSize.FULL);
          for (long municipality : municipalities()) {
            var published =
                all(
                    ACTIVITY.ID,
                    ACTIVITY.MUNICIPALITY_ID.eq(municipality),
                    ACTIVITY.STATE.eq(ActivityState.PUBLISHED.name()));
            for (long id : published) {
              var activity = activities.find(municipality, id).orElseThrow();
              assertThat(
                      ActivityLifecycle.LIFECYCLE.objections(
                          ActivityState.DRAFT,
                          ActivityState.PUBLISHED,
                          new ActivityLifecycle.Subject(
                              activity.content(), activity.lastDay(), clock.instant())))
                  .as(activity.content().title())
                  .isEmpty();
              assertThat(activity.content().description()).doesNotContain("{");
            }
            int shared =
                db.fetchCount(
                    ACTIVITY_SHARE,
                    ACTIVITY_SHARE.NEIGHBOUR_ID.eq(municipality).and(ACTIVITY_SHARE.SHOWN));
            assertThat(catalogue.count(Caller.ANYONE, ActivityFilter.in(municipality)))
                .isEqualTo(published.size() + shared);
          }
        });
  }

  private Set<String> addresses() {
    var addresses = new HashSet<String>();
    addresses.addAll(all(ACCOUNT.EMAIL));
    addresses.addAll(all(UNIT.EMAIL));
    addresses.addAll(all(ORGANISATION.EMAIL));
    addresses.remove(null);
    return addresses;
  }

  @Test
  void nobodyHasARealAddressAndNoPlaceIsReal() {
    // Other tests share the database, and some bring in what is real.
    int numbersBefore = db.fetchCount(ORGANISATION, ORGANISATION.ORGANISATION_NUMBER.isNotNull());
    Set<String> addressesBefore = addresses();
    Set<String> placesBefore = Set.copyOf(all(MUNICIPALITY.NAME));
    inPassing(
        () -> {
          demo.makeOnce(DemoData.SEED, SMALL);
          Set<String> addresses = addresses();
          addresses.removeAll(addressesBefore);
          assertThat(addresses).isNotEmpty().allMatch(a -> a.endsWith("@example.org"));
          assertThat(db.fetchCount(ORGANISATION, ORGANISATION.ORGANISATION_NUMBER.isNotNull()))
              .isEqualTo(numbersBefore);
          var real =
              MunicipalityRegister.on(Norway.today(clock)).stream()
                  .map(MunicipalityRegister.Entry::name)
                  .collect(Collectors.toSet());
          assertThat(all(MUNICIPALITY.NAME))
              .filteredOn(place -> !placesBefore.contains(place))
              .isNotEmpty()
              .doesNotContainAnyElementsOf(real);
          assertThat(
                  db.fetchCount(
                      MUNICIPALITY,
                      MUNICIPALITY.REGISTER_NUMBER.isNotNull(),
                      MUNICIPALITY.ID.in(municipalities())))
              .isZero();
        });
  }

  @Test
  void noMailIsLeftWaiting() {
    inPassing(
        () -> {
          var began = clock.instant();
          demo.makeOnce(DemoData.SEED, SMALL);
          var messages = db.fetch(OUTBOX_MESSAGE, OUTBOX_MESSAGE.CREATED_AT.ge(began));
          assertThat(messages).isNotEmpty().hasSizeLessThan(30);
          assertThat(messages).allMatch(m -> m.getState().equals("SENT"));
          assertThat(
                  db.fetchCount(
                      SCHEDULED_TASKS,
                      SCHEDULED_TASKS.TASK_NAME.eq("deliver-message"),
                      SCHEDULED_TASKS.EXECUTION_TIME.ge(began)))
              .isZero();
        });
  }

  @Test
  void everyoneOnTheDemoPageCanSignInAndEveryRoleIsThere() {
    inPassing(
        () -> {
          demo.makeOnce(DemoData.SEED, SMALL);
          var shown = guide.people().stream().map(DemoGuide.Person::address).toList();
          assertThat(shown).doesNotHaveDuplicates();
          assertThat(all(ACCOUNT.EMAIL, ACCOUNT.EMAIL.in(shown)))
              .containsExactlyInAnyOrderElementsOf(shown);
          var roles =
              db.select(MEMBERSHIP.ROLE)
                  .from(MEMBERSHIP)
                  .join(ACCOUNT)
                  .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                  .where(ACCOUNT.EMAIL.in(shown))
                  .fetchSet(MEMBERSHIP.ROLE);
          assertThat(roles)
              .containsAll(
                  EnumSet.range(Role.ORGANISATION_MEMBER, Role.SYSTEM_ADMINISTRATOR).stream()
                      .map(Enum::name)
                      .toList());
        });
  }

  private <T> Set<T> all(TableField<?, T> field, Condition... where) {
    return db.select(field).from(field.getTable()).where(where).fetchSet(field);
  }

  private Set<Long> municipalities() {
    return all(
        MUNICIPALITY.ID, MUNICIPALITY.SLUG.in("askelund", "fagerdal", "hoyfoss", "kvernlia"));
  }

  private Set<String> states(Table<?> table, Field<String> state) {
    return db.selectDistinct(state).from(table).fetchSet(state);
  }

  /** Everything that people read, without ids and moments. */
  private Set<String> contentOf(long seed) {
    var content = new HashSet<String>();
    inPassing(
        () -> {
          demo.makeOnce(seed, SMALL);
          for (Table<?> table :
              List.of(ACCOUNT, ACTIVITY, PARTICIPANT, CONSENT, SUGGESTION, SIGN_UP, GRANT_ROUND)) {
            List<Field<?>> fields =
                java.util.Arrays.<Field<?>>stream(table.fields())
                    .filter(f -> f.getType() != Long.class || f.getName().endsWith("kroner"))
                    .filter(f -> f.getType() != java.time.Instant.class)
                    .toList();
            var rows =
                db.select(fields).from(table).fetch().stream()
                    .map(r -> table.getName() + " " + List.of(Objects.toString(r.intoList())))
                    .collect(Collectors.groupingBy(row -> row, Collectors.counting()));
            rows.forEach((row, times) -> content.add(row + " x" + times));
          }
        });
    return content;
  }

  private void inPassing(Runnable test) {
    try {
      transactions.run(
          () -> {
            test.run();
            throw new RolledBack();
          });
    } catch (RolledBack expected) {
      return;
    }
  }

  private record Counts(
      int municipalities,
      int organisations,
      int units,
      int activities,
      int participants,
      int volunteers) {
    static Counts of(DSLContext db) {
      return new Counts(
          db.fetchCount(MUNICIPALITY),
          db.fetchCount(ORGANISATION),
          db.fetchCount(UNIT),
          db.fetchCount(ACTIVITY),
          db.fetchCount(PARTICIPANT),
          db.fetchCount(MEMBERSHIP, MEMBERSHIP.ROLE.eq(Role.VOLUNTEER.name())));
    }
  }
}
