package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACTIVITY;
import static no.bindeledd.schema.Tables.GRANT_APPLICATION;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import no.bindeledd.abuse.OtherMunicipality.Call;
import no.bindeledd.activity.Sessions;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.Ref;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/**
 * Abuse case 1: somebody at work in one municipality swaps ids to another's, in every call of every
 * service that takes one. Refused, as if it were not there, and nothing is changed.
 */
@IntegrationTest
class SwappedIdsTest {
  private static final Set<String> ROWS_OF_A_MUNICIPALITY =
      Set.of(
          "municipality",
          "activity",
          "session",
          "participant",
          "consent",
          "suggestion",
          "membership",
          "round",
          "application",
          "unit",
          "task",
          "claim",
          "question",
          "list");

  /** What is about the whole country, or lets an organisation act where it does not yet work. */
  private static final Set<String> NOT_BOUND_TO_A_MUNICIPALITY =
      Set.of(
          "ApplicationService.start",
          // The directory of organisations is the same for all who work with them.
          "DirectoryService.find",
          "DirectoryService.count",
          "DirectoryService.categories",
          "DirectoryService.activities",
          // Everybody may, where they work; DoorOpenerTest tries it elsewhere.
          "DoorOpenerService.register",
          // Whether somebody may, which is no secret.
          "ContactHistoryService.mayRead",
          "ContactHistoryService.mayWrite",
          "LeavingService.mayLetGo");

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired DSLContext db;

  private OtherMunicipality other;
  private long here;
  private List<Caller.SignedIn> attackers;

  @BeforeEach
  void twoMunicipalities() {
    other = new OtherMunicipality(context);
    here = world.municipality();
    attackers = new ArrayList<>();
    for (Role role :
        List.of(
            Role.GRANTS_OFFICER,
            Role.COMMITTEE_MEMBER,
            Role.DECISION_MAKER,
            Role.MUNICIPALITY_ADMINISTRATOR,
            Role.AUDITOR)) {
      attackers.add(world.inMunicipality(role, here));
    }
    long unit = world.unit(here, Unit.Kind.MUNICIPAL_UNIT);
    for (Role role : List.of(Role.CASEWORKER, Role.COORDINATOR, Role.UNIT_LEADER)) {
      attackers.add(world.inUnit(role, here, unit));
    }
    attackers.add(world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(here)));
  }

  @Test
  void anIdOfAnotherMunicipalityIsRefusedInEveryCall() {
    var before = traces();
    var slips = new LinkedHashMap<String, String>();
    other
        .closedCalls()
        .forEach(
            (name, call) ->
                attackers.forEach(
                    attacker ->
                        outcome(call, attacker, other.id(), false)
                            .ifPresent(slip -> slips.put(name, slip))));
    assertThat(slips).as("what was not refused as if it were not there").isEmpty();
    assertThat(traces()).as("nothing changed").isEqualTo(before);
  }

  @Test
  void underOnesOwnMunicipalityItIsNotFoundEither() {
    var before = traces();
    var slips = new LinkedHashMap<String, String>();
    other
        .closedCalls()
        .forEach(
            (name, call) ->
                attackers.forEach(
                    attacker ->
                        outcome(call, attacker, here, true)
                            .ifPresent(slip -> slips.put(name, slip))));
    assertThat(slips).isEmpty();
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void whatIsPublicIsTheSameForThemAsForAPasserBy() {
    other
        .openCalls()
        .forEach(
            (name, call) -> {
              Object expected = call.by(Caller.ANYONE, other.id());
              attackers.forEach(
                  attacker ->
                      assertThat(call.by(attacker, other.id())).as(name).isEqualTo(expected));
            });
  }

  @Test
  void anAttemptOfSomebodySignedInLeavesATrace() {
    Caller.SignedIn officer = attackers.getFirst();
    Map<String, Call> calls = other.closedCalls();
    for (String name :
        List.of("RoundService.get", "ScreeningService.get", "SignUpService.whoComes")) {
      int before = refusals(officer);
      catchThrowable(() -> calls.get(name).by(officer, other.id()));
      assertThat(refusals(officer)).as(name).isEqualTo(before + 1);
    }
  }

  @Test
  void everyCallThatNamesARowOfAMunicipalityIsTried() {
    var tried = new TreeSet<String>(other.closedCalls().keySet());
    tried.addAll(other.openCalls().keySet());
    tried.addAll(NOT_BOUND_TO_A_MUNICIPALITY);
    var missing =
        services()
            .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
            .filter(SwappedIdsTest::namesARow)
            .map(m -> m.getDeclaringClass().getSimpleName() + "." + m.getName())
            .filter(name -> !tried.contains(name))
            .toList();
    assertThat(missing).as("service methods that no attempt is made on").isEmpty();
  }

  /**
   * Nothing if it was refused; with an own municipality's id, an answer that holds nothing is as
   * good, and so is a reason that concerns the caller's own input.
   */
  private static Optional<String> outcome(
      Call call, Caller.SignedIn attacker, long municipality, boolean own) {
    var answer = new AtomicReference<@Nullable Object>();
    Throwable refusal = catchThrowable(() -> answer.set(call.by(attacker, municipality)));
    if (refusal instanceof NotFound || own && refusal instanceof Rejected) {
      return Optional.empty();
    }
    if (refusal == null && own && holdsNothing(answer.get())) {
      return Optional.empty();
    }
    return Optional.of(refusal == null ? "answered " + answer.get() : refusal.toString());
  }

  private static boolean holdsNothing(@Nullable Object answer) {
    return answer instanceof Collection<?> list && list.isEmpty()
        || answer instanceof Optional<?> optional && optional.isEmpty()
        || answer instanceof Sessions sessions && sessions.all().isEmpty();
  }

  private List<Object> traces() {
    return List.of(
        db.fetchCount(HISTORY),
        db.fetch(ACTIVITY, ACTIVITY.MUNICIPALITY_ID.in(other.id(), here)),
        db.fetch(GRANT_APPLICATION, GRANT_APPLICATION.MUNICIPALITY_ID.in(other.id(), here)));
  }

  private int refusals(Caller.SignedIn who) {
    return db.fetchCount(REFUSAL, REFUSAL.ACCOUNT_ID.eq(who.account()));
  }

  private static boolean namesARow(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && Arrays.stream(method.getParameters())
            .anyMatch(
                p ->
                    p.getType() == Ref.class
                        || (p.getType() == long.class || p.getType() == Long.class)
                            && ROWS_OF_A_MUNICIPALITY.contains(p.getName()));
  }

  private static Stream<Class<?>> services() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("no.bindeledd")
            .stream()
            .filter(c -> c.isAnnotatedWith(Service.class))
            .map(c -> (Class<?>) c.reflect());
  }
}
