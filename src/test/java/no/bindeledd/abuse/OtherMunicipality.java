package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACTIVITY_QUESTION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import no.bindeledd.activity.ActivityTemplate;
import no.bindeledd.activity.AttendanceService;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.CancelReason;
import no.bindeledd.activity.CatalogueFeedService;
import no.bindeledd.activity.CheckInService;
import no.bindeledd.activity.DutyDeskService;
import no.bindeledd.activity.FirstLookService;
import no.bindeledd.activity.HelperRoleContent;
import no.bindeledd.activity.HelperRoleService;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.HoursDeskService;
import no.bindeledd.activity.HoursReason;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NeighbourShareService;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.OwnDutyService;
import no.bindeledd.activity.OwnHoursService;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.PartyService;
import no.bindeledd.activity.PlaceDeskService;
import no.bindeledd.activity.PlaceGroup;
import no.bindeledd.activity.PlannedPublicationService;
import no.bindeledd.activity.PlannedSession;
import no.bindeledd.activity.PosterService;
import no.bindeledd.activity.PreviewService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.QuestionService;
import no.bindeledd.activity.QuestionWish;
import no.bindeledd.activity.ReminderService;
import no.bindeledd.activity.ReminderWay;
import no.bindeledd.activity.ReportReason;
import no.bindeledd.activity.SeasonService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesEdit;
import no.bindeledd.activity.SessionChangeService;
import no.bindeledd.activity.SessionPlace;
import no.bindeledd.activity.SessionService;
import no.bindeledd.activity.SignUpRequestService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.activity.SignUpWish;
import no.bindeledd.activity.TemplateService;
import no.bindeledd.activity.ThemeService;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.activity.TrustService;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.HoursRepository;
import no.bindeledd.activity.data.TemplateRepository;
import no.bindeledd.foundation.access.Assurance;
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
import no.bindeledd.organisation.exchange.ImportService;
import no.bindeledd.organisation.opener.DoorOpenerService;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.people.ConsentService;
import no.bindeledd.people.ParticipantService;
import no.bindeledd.people.Purpose;
import no.bindeledd.people.SharingService;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import org.jooq.DSLContext;
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
  private final long template;
  private final long hours;
  private final long role;
  private final long unit;
  private final long participant;
  private final long consent;
  private final long suggestion;
  private final long place;
  private final long round;
  private final long application;
  private final long task;
  private final ClaimCalls claims;
  private final long list;
  private final long question;
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
    hours = 1;
    the(HoursRepository.class)
        .insert(
            new ActivityKey(id, activity),
            hours,
            world.account(),
            LocalDate.now(Norway.ZONE),
            60,
            Instant.EPOCH);
    HelperRoleRepository roles = the(HelperRoleRepository.class);
    roles.add(new ActivityKey(id, activity), List.of(new HelperRoleContent("Kapret", 1, true)));
    role = roles.of(id, activity).getFirst().id();
    template = 1;
    the(TemplateRepository.class)
        .insert(
            new ActivityTemplate(id, template, Owner.unit(centre), "Kapret", ActivityContent.EMPTY),
            Instant.EPOCH);
    world.answers(id, centre, Responsibility.INTEGRATION);
    caseworker = world.inUnit(Role.CASEWORKER, id, world.unit(id, Unit.Kind.MUNICIPAL_UNIT));
    coordinator = world.inUnit(Role.COORDINATOR, id, centre);
    PeopleWorld people = the(PeopleWorld.class);
    participant = people.participant(caseworker, area);
    consent = people.confirmed(caseworker, id, participant, centre);
    suggestion = the(SuggestionService.class).suggest(coordinator, participant, activity);
    place =
        the(SignUpRequestService.class)
            .signUp(
                new Caller.Self(people.accountOf(participant), Assurance.CODE),
                id,
                activity,
                SignUpWish.oneself(PlaceGroup.EVERYONE))
            .id();
    Ref open = grants.openRound();
    round = open.id();
    application = grants.submitted(grants.applicant(), open, "Språkkafé", 100_000).id();
    the(RegisterTaskRepository.class)
        .add(world.organisation(id), RegisterTask.Kind.RENAMED, "KAPRET");
    task = the(RegisterTaskService.class).open(coordinator).getFirst().id();
    claims = new ClaimCalls(context, id);
    list = received("Navn\nKapret\n");
    question = asked();
  }

  private long asked() {
    String anybody = grants.world.emailOf(grants.world.account());
    the(QuestionService.class)
        .ask(
            Caller.ANYONE,
            id(),
            activity,
            new QuestionWish("", anybody, "Passer det for barn?"),
            Language.NB,
            "nøkkel");
    return the(DSLContext.class)
        .select(ACTIVITY_QUESTION.ID)
        .from(ACTIVITY_QUESTION)
        .where(ACTIVITY_QUESTION.MUNICIPALITY_ID.eq(id()))
        .fetchSingle(ACTIVITY_QUESTION.ID);
  }

  private long received(String table) {
    try {
      return the(ImportService.class)
          .receive(
              coordinator,
              "liste.csv",
              new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    TrustService trust = the(TrustService.class);
    calls.put("TrustService.task", (c, m) -> trust.task(c, activity));
    calls.put("TrustService.preview", (c, m) -> trust.preview(c, activity));
    calls.put("TrustService.hide", (c, m) -> run(() -> trust.hide(c, activity, HideReason.WRONG)));
    calls.put("TrustService.showAgain", (c, m) -> run(() -> trust.showAgain(c, activity)));
    calls.put("TrustService.settle", (c, m) -> run(() -> trust.settle(c, activity)));
    calls.put("TrustService.hiddenFor", (c, m) -> trust.hiddenFor(c, m, activity));
    calls.put("TrustService.askAgain", (c, m) -> run(() -> trust.askAgain(c, m, activity, "")));
    FirstLookService looks = the(FirstLookService.class);
    calls.put("FirstLookService.isDue", (c, m) -> looks.isDue(c, m, activity));
    calls.put("FirstLookService.note", (c, m) -> looks.note(c, m, activity));
    calls.put("FirstLookService.approve", (c, m) -> run(() -> looks.approve(c, activity, 1)));
    calls.put(
        "FirstLookService.sendBack", (c, m) -> run(() -> looks.sendBack(c, activity, 1, "Nei")));
    calls.put("FirstLookService.takeBack", (c, m) -> run(() -> looks.takeBack(c, m, activity)));
    NeighbourShareService shares = the(NeighbourShareService.class);
    calls.put("NeighbourShareService.choices", (c, m) -> shares.choices(c, m, activity));
    calls.put(
        "NeighbourShareService.share", (c, m) -> run(() -> shares.share(c, m, activity, Set.of())));
    QuestionService questions = the(QuestionService.class);
    calls.put("QuestionService.get", (c, m) -> questions.get(c, m, question));
    calls.put(
        "QuestionService.answer", (c, m) -> run(() -> questions.answer(c, m, question, "Ja")));
    calls.put("QuestionService.putAway", (c, m) -> run(() -> questions.putAway(c, m, question)));
    ImportService imports = the(ImportService.class);
    calls.put("ImportService.get", (c, m) -> imports.get(c, list));
    calls.put("ImportService.counts", (c, m) -> imports.counts(c, list));
    calls.put("ImportService.chosen", (c, m) -> imports.chosen(c, list));
    calls.put("ImportService.rows", (c, m) -> imports.rows(c, list, null, 10));
    calls.put("ImportService.choose", (c, m) -> run(() -> imports.choose(c, list, 1, true)));
    calls.put("ImportService.carryOut", (c, m) -> run(() -> imports.carryOut(c, list, 2)));
    calls.put("ImportService.discard", (c, m) -> run(() -> imports.discard(c, list, 2)));
    calls.put(
        "RegisterTaskService.takeOverName",
        (c, m) -> run(() -> tasks.takeOverName(c, task, "Kapret")));
    calls.put(
        "RegisterTaskService.setAside",
        (c, m) -> run(() -> tasks.setAside(c, task, RegisterTask.SetAsideReason.NOTHING_TO_DO)));
    contacts(calls);
    claims.addTo(calls);
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
    ThemeService themes = the(ThemeService.class);
    calls.put("ThemeService.counts", themes::counts);
    calls.put("ThemeService.on", (c, m) -> themes.on(c, Interest.CONVERSATION, m, 0, 20));
    OpenCatalogueService catalogue = the(OpenCatalogueService.class);
    calls.put("OpenCatalogueService.known", (c, m) -> catalogue.known(c, m, 0, 20));
    calls.put("OpenCatalogueService.organisations", (c, m) -> catalogue.organisations(c, m, 20));
    calls.put("DoorOpenerService.visible", the(DoorOpenerService.class)::visible);
    SignUpRequestService requests = the(SignUpRequestService.class);
    calls.put("SignUpRequestService.offer", (c, m) -> requests.offer(c, m, activity));
    calls.put(
        "SignUpRequestService.ask",
        (c, m) ->
            run(
                () ->
                    requests.ask(
                        c,
                        m,
                        activity,
                        "noen@example.org",
                        SignUpWish.oneself(PlaceGroup.EVERYONE),
                        Language.NB)));
    CatalogueFeedService feed = the(CatalogueFeedService.class);
    calls.put("CatalogueFeedService.after", (c, m) -> feed.after(c, m, 0, 20));
    calls.put("CatalogueFeedService.titles", feed::titles);
    calls.put(
        "CatalogueFeedService.of", (c, m) -> feed.of(c, List.of(new ActivityKey(m, activity))));
    TrustService trust = the(TrustService.class);
    QuestionService questions = the(QuestionService.class);
    calls.put(
        "QuestionService.ask",
        (c, m) ->
            run(
                () ->
                    questions.ask(
                        c,
                        m,
                        activity,
                        new QuestionWish("", "spor@example.org", "Passer det?"),
                        Language.NB,
                        "enda en nøkkel")));
    calls.put(
        "TrustService.report",
        (c, m) -> run(() -> trust.report(c, m, activity, ReportReason.OTHER, "", "key")));
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
    TranslationService languages = the(TranslationService.class);
    calls.put("TranslationService.languages", (c, m) -> languages.languages(c, m, activity));
    calls.put(
        "TranslationService.writtenIn",
        (c, m) -> run(() -> languages.writtenIn(c, m, activity, Language.EN)));
    calls.put(
        "TranslationService.save",
        (c, m) ->
            run(
                () ->
                    languages.save(
                        c,
                        m,
                        activity,
                        Language.EN,
                        0,
                        content,
                        Map.of(WrittenField.TITLE, "Captured"))));
    calls.put(
        "TranslationService.askMachine",
        (c, m) -> run(() -> languages.askMachine(c, m, activity, Language.EN)));
    SessionService sessions = the(SessionService.class);
    calls.put("SessionService.of", (c, m) -> sessions.of(c, m, activity));
    calls.put(
        "SessionService.cancel",
        (c, m) -> run(() -> sessions.cancel(c, m, session, CancelReason.OTHER)));
    attendance(calls);
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
    places(calls);
  }

  private void places(Map<String, Call> calls) {
    PartyService parties = the(PartyService.class);
    calls.put("PartyService.read", (c, m) -> parties.read(c, m, place));
    calls.put("PartyService.own", (c, m) -> parties.own(c, m, activity));
    calls.put("PartyService.accept", (c, m) -> run(() -> parties.accept(c, m, place, "Kapret")));
    calls.put("PartyService.leave", (c, m) -> run(() -> parties.leave(c, m, place)));
    calls.put("PartyService.bringChild", (c, m) -> run(() -> parties.bringChild(c, m, place)));
    calls.put(
        "PartyService.bringAdult",
        (c, m) -> run(() -> parties.bringAdult(c, m, place, "kapret@example.org")));
    SignUpRequestService requests = the(SignUpRequestService.class);
    calls.put("SignUpRequestService.read", (c, m) -> requests.read(c, m, place));
    calls.put(
        "SignUpRequestService.confirm", (c, m) -> requests.confirm(c, m, place, "Kapret", true));
    calls.put(
        "SignUpRequestService.signUp",
        (c, m) -> requests.signUp(c, m, activity, SignUpWish.oneself(PlaceGroup.EVERYONE)));
    PlaceDeskService desk = the(PlaceDeskService.class);
    calls.put("PlaceDeskService.read", (c, m) -> desk.read(c, m, activity));
    calls.put("PlaceDeskService.release", (c, m) -> run(() -> desk.release(c, m, activity, place)));
    calls.put(
        "PlaceDeskService.divide",
        (c, m) -> run(() -> desk.divide(c, m, activity, Map.of(PlaceGroup.ADULTS, 9))));
    calls.put(
        "PlaceDeskService.signUp",
        (c, m) ->
            desk.signUp(
                c, m, activity, "Kapret", "kapret@example.org", PlaceGroup.EVERYONE, Language.NB));
  }

  private void attendance(Map<String, Call> calls) {
    LocalDate soon = LocalDate.now(Norway.ZONE).plusWeeks(3);
    SeasonService seasons = the(SeasonService.class);
    calls.put("SeasonService.copy", (c, m) -> seasons.copy(c, m, activity, soon));
    calls.put("SeasonService.firstDay", (c, m) -> seasons.firstDay(c, m, activity));
    TemplateService templates = the(TemplateService.class);
    calls.put("TemplateService.keep", (c, m) -> templates.keep(c, m, activity, "Kapret"));
    calls.put(
        "TemplateService.begin", (c, m) -> templates.begin(c, m, new ActivityKey(m, template)));
    calls.put("TemplateService.delete", (c, m) -> run(() -> templates.delete(c, m, template)));
    HoursDeskService desk = the(HoursDeskService.class);
    calls.put(
        "HoursDeskService.confirm", (c, m) -> run(() -> desk.confirm(c, m, hours, 1, 60, null)));
    calls.put(
        "HoursDeskService.refuse",
        (c, m) -> run(() -> desk.refuse(c, m, hours, 1, HoursReason.OTHER)));
    OwnHoursService gave = the(OwnHoursService.class);
    calls.put(
        "OwnHoursService.report",
        (c, m) -> run(() -> gave.report(c, m, activity, LocalDate.now(Norway.ZONE), 60)));
    calls.put("OwnHoursService.delete", (c, m) -> run(() -> gave.delete(c, m, hours)));
    PosterService posters = the(PosterService.class);
    calls.put("PosterService.pdf", (c, m) -> posters.pdf(c, m, activity));
    PreviewService previews = the(PreviewService.class);
    calls.put("PreviewService.page", (c, m) -> previews.page(c, m, activity, Language.NB));
    PlannedPublicationService planned = the(PlannedPublicationService.class);
    calls.put(
        "PlannedPublicationService.plan",
        (c, m) ->
            run(() -> planned.plan(c, m, activity, 2, Norway.instant(soon, LocalTime.of(9, 0)))));
    calls.put(
        "PlannedPublicationService.takeBack",
        (c, m) -> run(() -> planned.takeBack(c, m, activity)));
    calls.put("PlannedPublicationService.read", (c, m) -> planned.read(c, m, activity));
    ReminderService reminders = the(ReminderService.class);
    calls.put("ReminderService.choice", (c, m) -> reminders.choice(c, m, place));
    calls.put(
        "ReminderService.choose",
        (c, m) -> run(() -> reminders.choose(c, m, place, ReminderWay.NONE)));
    AttendanceService attendance = the(AttendanceService.class);
    calls.put("AttendanceService.list", (c, m) -> attendance.list(c, m, session));
    calls.put("AttendanceService.tick", (c, m) -> attendance.tick(c, m, session, 1, true));
    calls.put(
        "AttendanceService.countOthers", (c, m) -> attendance.countOthers(c, m, session, 0, 3));
    calls.put("AttendanceService.finish", (c, m) -> attendance.finish(c, m, session));
    calls.put(
        "AttendanceService.nameHelper",
        (c, m) -> run(() -> attendance.nameHelper(c, m, session, 1)));
    calls.put(
        "AttendanceService.dropHelper",
        (c, m) -> run(() -> attendance.dropHelper(c, m, session, 1)));
    roles(calls);
    calls.put("AttendanceService.months", (c, m) -> attendance.months(c, m, activity));
    CheckInService checkIn = the(CheckInService.class);
    calls.put("CheckInService.address", (c, m) -> checkIn.address(c, m, session));
    calls.put(
        "CheckInService.withdrawCodes", (c, m) -> run(() -> checkIn.withdrawCodes(c, m, session)));
  }

  private void roles(Map<String, Call> calls) {
    var content = new HelperRoleContent("Kapret", 1, true);
    HelperRoleService roles = the(HelperRoleService.class);
    calls.put("HelperRoleService.of", (c, m) -> roles.of(c, m, activity));
    calls.put("HelperRoleService.add", (c, m) -> run(() -> roles.add(c, m, activity, content)));
    calls.put(
        "HelperRoleService.change", (c, m) -> run(() -> roles.change(c, m, role, 1, content)));
    calls.put("HelperRoleService.remove", (c, m) -> run(() -> roles.remove(c, m, role)));
    DutyDeskService desk = the(DutyDeskService.class);
    calls.put("DutyDeskService.ahead", (c, m) -> desk.ahead(c, m, activity, 0, 10));
    calls.put("DutyDeskService.able", (c, m) -> desk.able(c, m, activity));
    calls.put("DutyDeskService.put", (c, m) -> run(() -> desk.put(c, m, session, role, 1)));
    calls.put("DutyDeskService.takeOff", (c, m) -> run(() -> desk.takeOff(c, m, session, 1)));
    OwnDutyService own = the(OwnDutyService.class);
    calls.put("OwnDutyService.take", (c, m) -> run(() -> own.take(c, m, session, role)));
    calls.put("OwnDutyService.giveBack", (c, m) -> run(() -> own.giveBack(c, m, session)));
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
