package no.bindeledd.grant;

import static no.bindeledd.schema.Tables.GRANT_ROUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.application.Answer;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.ApplicationService;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.grant.application.BudgetLine;
import no.bindeledd.grant.application.EligibilityRule;
import no.bindeledd.grant.assessment.AssessmentService;
import no.bindeledd.grant.assessment.RankingService;
import no.bindeledd.grant.conflict.ConflictKind;
import no.bindeledd.grant.conflict.ConflictService;
import no.bindeledd.grant.round.Round;
import no.bindeledd.grant.round.RoundService;
import no.bindeledd.grant.round.Terms;
import no.bindeledd.grant.screening.ScreeningService;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** A municipality with an officer and a round, and what organisations and committees do in it. */
public final class GrantWorld {
  public static final long BUDGET = 1_000_000;

  public final World world;
  public final long municipality;
  public final Caller.SignedIn officer;
  private final ApplicationContext context;
  private final Clock clock;

  public GrantWorld(ApplicationContext context) {
    this.context = context;
    world = context.getBean(World.class);
    clock = context.getBean("testClock", Clock.class);
    municipality = world.municipality();
    officer = world.inMunicipality(Role.GRANTS_OFFICER, municipality);
  }

  public <T> T the(Class<T> service) {
    return context.getBean(service);
  }

  public Caller.SignedIn committeeMember() {
    return world.inMunicipality(Role.COMMITTEE_MEMBER, municipality);
  }

  public Caller.SignedIn decisionMaker() {
    return world.inMunicipality(Role.DECISION_MAKER, municipality);
  }

  public Caller.SignedIn applicant() {
    return world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(municipality));
  }

  /** A round as the template makes it, with money, open since today. */
  public Ref openRound() {
    Ref ref = the(RoundService.class).create(officer);
    Round draft = round(ref);
    LocalDate today = Norway.today(clock);
    long version =
        the(RoundService.class)
            .save(officer, ref, draft.version(), withDates(draft.terms(), today));
    the(RoundService.class).announce(officer, ref, version);
    return ref;
  }

  public static Terms withDates(Terms t, LocalDate opens) {
    return new Terms(
        t.name(),
        t.about(),
        t.kinds(),
        t.goals(),
        BUDGET,
        opens,
        opens.plusDays(30),
        opens.plusDays(60),
        opens.plusDays(90),
        t.unit(),
        t.appealBody(),
        t.arrivalDays(),
        t.appealWeeks(),
        t.minimumMembers(),
        t.minimumYears(),
        t.weights());
  }

  public Round round(Ref ref) {
    return the(RoundService.class).get(officer, ref);
  }

  /** Puts the deadline behind us, as time would. */
  public void passDeadline(Ref round) {
    context
        .getBean(DSLContext.class)
        .update(GRANT_ROUND)
        .set(GRANT_ROUND.OPENS_ON, Norway.today(clock).minusDays(10))
        .set(GRANT_ROUND.DEADLINE_ON, Norway.today(clock).minusDays(1))
        .where(GRANT_ROUND.MUNICIPALITY_ID.eq(round.municipality()))
        .and(GRANT_ROUND.ID.eq(round.id()))
        .execute();
  }

  /** An application that nothing stands against. */
  public static ApplicationContent complete(String title, long amountKroner) {
    return new ApplicationContent(
        SupportKind.PROJECT,
        Goal.A,
        title,
        "Vi møtes og prater norsk.",
        "Nye i kommunen",
        20,
        5,
        200,
        "Hver tirsdag hele høsten.",
        "Biblioteket",
        null,
        "Kari Prøve",
        "8601 11 17947",
        amountKroner,
        true,
        new Budget(
            List.of(
                new BudgetLine(BudgetLine.Side.COST, "Lokale", amountKroner),
                new BudgetLine(BudgetLine.Side.COST, "Mat", 5_000L),
                new BudgetLine(BudgetLine.Side.INCOME, "Egne midler", 5_000L))));
  }

  public Ref draft(Caller applicant, Ref round, String title, long amountKroner) {
    ApplicationService applications = the(ApplicationService.class);
    Ref ref = applications.start(applicant, round);
    applications.save(
        applicant, ref, applications.get(applicant, ref).version(), complete(title, amountKroner));
    return ref;
  }

  public Ref submitted(Caller applicant, Ref round, String title, long amountKroner) {
    Ref ref = draft(applicant, round, title, amountKroner);
    the(ApplicationService.class)
        .submit(applicant, ref, the(ApplicationService.class).get(applicant, ref).version());
    return ref;
  }

  /** Sent in, and approved by the officer. */
  public Ref eligible(Caller applicant, Ref round, String title, long amountKroner) {
    Ref ref = submitted(applicant, round, title, amountKroner);
    ScreeningService screening = the(ScreeningService.class);
    for (EligibilityRule rule : EligibilityRule.values()) {
      screening.answer(officer, ref, null, new Answer(rule, true, ""));
    }
    screening.approve(officer, ref);
    return ref;
  }

  public void startAssessment(Ref round) {
    passDeadline(round);
    the(RoundService.class).startAssessment(officer, round, round(round).version());
  }

  public void clear(Caller member, Ref application) {
    the(ConflictService.class).declare(member, application, ConflictKind.NONE);
  }

  /** Declares no tie, gives the points in the order of the criteria, and hands them in. */
  public void score(Caller member, Ref round, Ref application, Integer... points) {
    clear(member, application);
    AssessmentService assessments = the(AssessmentService.class);
    assessments.save(member, application, 0, points(round, points));
    assessments.submit(member, application, 1);
  }

  public Map<Long, Integer> points(Ref round, Integer... points) {
    var given = new HashMap<Long, Integer>();
    List<Integer> list = Arrays.asList(points);
    for (int i = 0; i < list.size(); i++) {
      given.put(round(round).criteria().get(i).id(), list.get(i));
    }
    return given;
  }

  public void closeScoring(Ref round) {
    the(RankingService.class).closeScoring(officer, round, round(round).version());
  }
}
