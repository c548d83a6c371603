package no.bindeledd.abuse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesEdit;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.award.AwardService;
import no.bindeledd.identity.FirstAdministratorService;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.matching.WorkbenchService;
import no.bindeledd.municipality.AbsenceWish;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.ContactService;
import no.bindeledd.municipality.DutyContent;
import no.bindeledd.municipality.DutyService;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.StandInService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitClosingService;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitService;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.SharingService;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A municipality where everything is under way, and every call of a service that names something in
 * it: a new service method that takes such an id must be added here, or a test fails.
 */
final class OtherMunicipality {
  private final ApplicationContext context;
  private final GrantWorld grants;
  private final Area area;
  private final long activity;
  private final long session;
  private final long unit;
  private final long participant;
  private final long consent;
  private final long suggestion;
  private final long round;
  private final long application;
  private final long task;
  private final Caller.SignedIn caseworker;
  private final Caller.SignedIn coordinator;

  OtherMunicipality(ApplicationContext context) {
    this.context = context;
    grants = new GrantWorld(context);
    var world = grants.world;
    long id = grants.municipality;
    area = world.area(id, "Sentrum", 60.0);
    activity = the(OfferWorld.class).craftEvening(area, 5);
    session =
        the(PublicActivityService.class).sessions(Caller.ANYONE, id, activity).getFirst().id();
    long centre = world.unit(id);
    unit = centre;
    world.answers(id, centre, Responsibility.INTEGRATION);
    caseworker = world.inUnit(Role.CASEWORKER, id, world.unit(id, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, id, centre);
    PeopleWorld people = the(PeopleWorld.class);
    participant = people.participant(caseworker, area);
    consent = people.confirmed(caseworker, id, participant, centre);
    suggestion = the(SuggestionService.class).suggest(coordinator, participant, activity);
    Ref open = grants.openRound();
    round = open.id();
    application = grants.submitted(grants.applicant(), open, "Språkkafé", 100_000).id();
    the(RegisterTaskRepository.class)
        .add(world.organisation(id), RegisterTask.Kind.RENAMED, "KAPRET");
    task = the(RegisterTaskService.class).open(coordinator).getFirst().id();
  }

  /** A call of a service, with ids of this municipality, as if they stood in the one named. */
  interface Call {
    @Nullable Object by(Caller caller, long municipality);
  }

  long id() {
    return grants.municipality;
  }

  Area area() {
    return area;
  }

  long coordinatorsMembership() {
    return coordinator.membership();
  }

  private <T> T the(Class<T> bean) {
    return context.getBean(bean);
  }

  /** What an official alone may do, and their own municipality's alone. */
  Map<String, Call> closedCalls() {
    var calls = new LinkedHashMap<String, Call>();
    activities(calls);
    people(calls);
    matching(calls);
    new GrantCalls(grants, round, application).addTo(calls);
    MembershipService memberships = the(MembershipService.class);
    calls.put(
        "MembershipService.choose", (c, m) -> memberships.choose(c, coordinatorsMembership()));
    MemberService members = the(MemberService.class);
    calls.put("MemberService.end", (c, m) -> run(() -> members.end(c, coordinatorsMembership())));
    UnitService units = the(UnitService.class);
    calls.put("UnitService.open", (c, m) -> units.open(c, unit));
    calls.put(
        "UnitService.change",
        (c, m) ->
            run(
                () ->
                    units.change(
                        c,
                        unit,
                        1,
                        new UnitContent(
                            "Kapret", Unit.Kind.MUNICIPAL_UNIT, null, null, Set.of()))));
    RegisterTaskService tasks = the(RegisterTaskService.class);
    calls.put("RegisterTaskService.get", (c, m) -> tasks.get(c, task));
    calls.put("RegisterTaskService.unit", (c, m) -> tasks.unit(c, task));
    calls.put(
        "RegisterTaskService.takeOverName",
        (c, m) -> run(() -> tasks.takeOverName(c, task, "Kapret")));
    calls.put(
        "RegisterTaskService.setAside",
        (c, m) -> run(() -> tasks.setAside(c, task, RegisterTask.SetAsideReason.NOTHING_TO_DO)));
    contacts(calls);
    FirstAdministratorService first = the(FirstAdministratorService.class);
    calls.put(
        "FirstAdministratorService.nameForMunicipality",
        (c, m) ->
            run(() -> first.nameForMunicipality(c, m, "Kari", "kari@example.org", Language.NB)));
    return calls;
  }

  private void contacts(Map<String, Call> calls) {
    UnitClosingService closing = the(UnitClosingService.class);
    LocalDate day = LocalDate.of(2100, 1, 1);
    calls.put("UnitClosingService.ties", (c, m) -> closing.ties(c, unit, day));
    calls.put("UnitClosingService.close", (c, m) -> run(() -> closing.close(c, unit, 1, day)));
    calls.put("UnitClosingService.keepOpen", (c, m) -> run(() -> closing.keepOpen(c, unit, 1)));
    Responsibility about = Responsibility.INTEGRATION;
    DutyService duties = the(DutyService.class);
    var nobody = new DutyContent("Kapret", null, null, null, null, null);
    calls.put("DutyService.open", (c, m) -> duties.open(c, unit, about));
    calls.put("DutyService.change", (c, m) -> run(() -> duties.change(c, unit, about, 1, nobody)));
    StandInService standIns = the(StandInService.class);
    var wish = new AbsenceWish(day, day, "Kapret", null, null, null);
    calls.put("StandInService.duty", (c, m) -> standIns.duty(c, m, unit, about));
    calls.put("StandInService.of", (c, m) -> standIns.of(c, m, unit, about));
    calls.put("StandInService.colleagues", (c, m) -> standIns.colleagues(c, m, unit, about));
    calls.put(
        "StandInService.standIn", (c, m) -> run(() -> standIns.standIn(c, m, unit, about, wish)));
    calls.put("StandInService.back", (c, m) -> run(() -> standIns.back(c, m, unit, about, 1)));
  }

  /** What everybody may read: an official of another municipality gets what a passer-by gets. */
  Map<String, Call> openCalls() {
    var calls = new LinkedHashMap<String, Call>();
    PublicActivityService published = the(PublicActivityService.class);
    calls.put("PublicActivityService.all", published::all);
    calls.put("PublicActivityService.get", (c, m) -> published.get(c, m, activity));
    calls.put("PublicActivityService.sessions", (c, m) -> published.sessions(c, m, activity));
    calls.put("PublicActivityService.languages", published::languages);
    calls.put("PublicActivityService.version", published::version);
    calls.put(
        "PublicActivityService.find", (c, m) -> published.find(c, ActivityFilter.in(m), 0, 20));
    calls.put("PublicActivityService.count", (c, m) -> published.count(c, ActivityFilter.in(m)));
    CatalogueFeedService feed = the(CatalogueFeedService.class);
    calls.put("CatalogueFeedService.after", (c, m) -> feed.after(c, m, 0, 20));
    calls.put("CatalogueFeedService.titles", feed::titles);
    calls.put(
        "CatalogueFeedService.of", (c, m) -> feed.of(c, List.of(new ActivityKey(m, activity))));
    AwardService awards = the(AwardService.class);
    calls.put("AwardService.rounds", awards::rounds);
    calls.put("AwardService.round", (c, m) -> awards.round(c, new Ref(m, round)));
    calls.put("AwardService.awards", (c, m) -> awards.awards(c, new Ref(m, round)));
    MunicipalityService municipalities = the(MunicipalityService.class);
    calls.put("MunicipalityService.areas", municipalities::areas);
    calls.put("MunicipalityService.units", municipalities::units);
    calls.put(
        "MunicipalityService.responsible",
        (c, m) -> municipalities.responsible(c, m, Responsibility.INTEGRATION));
    ContactService contacts = the(ContactService.class);
    calls.put("ContactService.all", contacts::all);
    calls.put("ContactService.about", (c, m) -> contacts.about(c, m, Responsibility.INTEGRATION));
    OrganisationService organisations = the(OrganisationService.class);
    calls.put("OrganisationService.in", organisations::in);
    return calls;
  }

  private void activities(Map<String, Call> calls) {
    ActivityService activities = the(ActivityService.class);
    ActivityContent content = contentHere();
    calls.put("ActivityService.createDraft", (c, m) -> activities.createDraft(c, m, content));
    calls.put("ActivityService.save", (c, m) -> activities.save(c, m, activity, 2, content));
    calls.put(
        "ActivityService.publish", (c, m) -> run(() -> activities.publish(c, m, activity, 2)));
    calls.put(
        "ActivityService.cancel",
        (c, m) -> run(() -> activities.cancel(c, m, activity, CancelReason.OTHER)));
    OwnActivityService own = the(OwnActivityService.class);
    calls.put("OwnActivityService.get", (c, m) -> own.get(c, m, activity));
    calls.put("OwnActivityService.preview", (c, m) -> own.preview(c, m, activity));
    calls.put("OwnActivityService.history", (c, m) -> own.history(c, m, activity));
    SessionService sessions = the(SessionService.class);
    calls.put("SessionService.of", (c, m) -> sessions.of(c, m, activity));
    calls.put(
        "SessionService.cancel",
        (c, m) -> run(() -> sessions.cancel(c, m, session, CancelReason.OTHER)));
    calls.put(
        "SessionService.recordAttendance",
        (c, m) -> run(() -> sessions.recordAttendance(c, m, session, Set.of(), 3)));
    calls.put("SessionService.attended", (c, m) -> sessions.attended(c, m, session));
    calls.put("SessionService.ahead", (c, m) -> sessions.ahead(c, m, activity, 0, 5));
    calls.put("SessionService.begun", (c, m) -> sessions.begun(c, m, activity, 0, 5));
    calls.put("SessionService.countBegun", (c, m) -> sessions.countBegun(c, m, activity));
    calls.put("SessionService.get", (c, m) -> sessions.get(c, m, session));
    SessionChangeService changes = the(SessionChangeService.class);
    var day = LocalDate.now(Norway.ZONE).plusDays(3);
    var one = LocalTime.of(13, 0);
    var edit = new SeriesEdit(SeriesEdit.Scope.ALL, day, LocalTime.NOON, one);
    var to = PlannedSession.on(day, LocalTime.NOON, one);
    calls.put("SessionChangeService.wished", (c, m) -> changes.wished(c, m, session, edit));
    calls.put(
        "SessionChangeService.preview",
        (c, m) -> changes.preview(c, m, activity, Series.NONE, Set.of()));
    calls.put(
        "SessionChangeService.move",
        (c, m) -> run(() -> changes.move(c, m, session, 1, to, SessionPlace.USUAL)));
    calls.put("SessionChangeService.restore", (c, m) -> run(() -> changes.restore(c, m, session)));
    SignUpService signUps = the(SignUpService.class);
    calls.put("SignUpService.takePlace", (c, m) -> signUps.takePlace(c, m, activity));
    calls.put("SignUpService.signOff", (c, m) -> signUps.signOff(c, m, activity));
    calls.put("SignUpService.whoComes", (c, m) -> signUps.whoComes(c, m, activity));
  }

  /** An activity in a part of this town. */
  private ActivityContent contentHere() {
    return new ActivityContent(
        "Kapret",
        "",
        Set.of("nb"),
        NorwegianLevel.NONE,
        Audience.EVERYONE,
        null,
        null,
        Set.of(),
        "",
        "",
        area.id(),
        "",
        false,
        null,
        null,
        List.of(),
        null,
        0,
        false);
  }

  private void people(Map<String, Call> calls) {
    ParticipantService participants = the(ParticipantService.class);
    PeopleWorld people = the(PeopleWorld.class);
    calls.put("ParticipantService.open", (c, m) -> participants.open(c, participant));
    calls.put(
        "ParticipantService.change",
        (c, m) -> run(() -> participants.change(c, participant, 1, people.profile(area))));
    calls.put("ParticipantService.erase", (c, m) -> run(() -> participants.erase(c, participant)));
    ConsentService consents = the(ConsentService.class);
    calls.put("ConsentService.of", (c, m) -> consents.of(c, participant));
    calls.put(
        "ConsentService.propose",
        (c, m) -> consents.propose(c, participant, people.proposal(area.id())));
    calls.put("ConsentService.read", (c, m) -> consents.read(c, m, consent));
    calls.put("ConsentService.answer", (c, m) -> consents.answer(c, m, consent, false));
    calls.put("ConsentService.withdraw", (c, m) -> run(() -> consents.withdraw(c, m, consent)));
    SharingService sharing = the(SharingService.class);
    calls.put("SharingService.open", (c, m) -> sharing.open(c, participant, Purpose.FIND_ACTIVITY));
    calls.put("SharingService.use", (c, m) -> sharing.use(c, participant, Purpose.FIND_ACTIVITY));
    calls.put("SharingService.hold", (c, m) -> sharing.hold(c, participant, Purpose.FIND_ACTIVITY));
  }

  private void matching(Map<String, Call> calls) {
    WorkbenchService workbench = the(WorkbenchService.class);
    calls.put("WorkbenchService.fits", (c, m) -> workbench.fits(c, participant));
    calls.put("WorkbenchService.others", (c, m) -> workbench.others(c, participant));
    SuggestionService suggestions = the(SuggestionService.class);
    calls.put("SuggestionService.suggest", (c, m) -> suggestions.suggest(c, participant, activity));
    calls.put("SuggestionService.of", (c, m) -> suggestions.of(c, participant));
    calls.put(
        "SuggestionService.takeBack", (c, m) -> run(() -> suggestions.takeBack(c, suggestion)));
    AnswerService answers = the(AnswerService.class);
    calls.put("AnswerService.read", (c, m) -> answers.read(c, m, suggestion));
    calls.put("AnswerService.accept", (c, m) -> answers.accept(c, m, suggestion));
    calls.put("AnswerService.decline", (c, m) -> answers.decline(c, m, suggestion, null));
  }

  static @Nullable Object run(Runnable call) {
    call.run();
    return null;
  }
}
