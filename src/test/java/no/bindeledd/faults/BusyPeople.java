package no.bindeledd.faults;

import static no.bindeledd.faults.Accepted.Kind.ASKED;
import static no.bindeledd.faults.Accepted.Kind.DECIDED;
import static no.bindeledd.faults.Accepted.Kind.DRAFT;
import static no.bindeledd.faults.Accepted.Kind.PLACE;
import static no.bindeledd.faults.Accepted.Kind.RECOMMENDED;
import static no.bindeledd.faults.Accepted.Kind.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Draft;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.grant.GrantWorld;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.application.Outcome;
import no.bindeledd.grant.decision.DecisionService;
import no.bindeledd.grant.decision.RecommendationService;
import no.bindeledd.identity.SignInService;
import no.bindeledd.matching.AnswerService;
import no.bindeledd.matching.SuggestionService;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.OfferWorld;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.springframework.context.ApplicationContext;

/** People who do one kind of thing, again and again. */
interface BusyPeople {
  /** The form that they type in. */
  String FORM = "crash";

  /** The two fields of it, which always say the same. */
  List<String> FIELDS = List.of("first", "second");

  int FEW_PLACES = 3;

  void goOn() throws Exception;

  static List<BusyPeople> all(ApplicationContext context, Consumer<Accepted> said) {
    return List.of(
        new Typing(context, said),
        new SigningUp(context, said),
        new Answering(context, said),
        new Deciding(context, said),
        new SigningIn(context, said));
  }

  /** One person writes on, and every state of the text is kept. */
  final class Typing implements BusyPeople {
    private final Drafts drafts;
    private final Caller.Self person;
    private final Consumer<Accepted> said;
    private long length;
    private long seen = Draft.NONE;

    Typing(ApplicationContext context, Consumer<Accepted> said) {
      drafts = context.getBean(Drafts.class);
      person = new Caller.Self(context.getBean(World.class).account(), Assurance.CODE);
      this.said = said;
    }

    @Override
    public void goOn() {
      length++;
      String text = String.valueOf(length);
      var typed = Map.of(FIELDS.getFirst(), text, FIELDS.getLast(), text);
      seen = drafts.save(person, FORM, 0, seen, typed).version();
      said.accept(Accepted.of(DRAFT, person.subject(), length));
    }
  }

  /** More people than places, all at once. */
  final class SigningUp implements BusyPeople {
    private final World world;
    private final OfferWorld offers;
    private final SignUpService signUps;
    private final Area area;
    private final Consumer<Accepted> said;
    private final ExecutorService threads = Executors.newFixedThreadPool(FEW_PLACES + 1);

    SigningUp(ApplicationContext context, Consumer<Accepted> said) {
      world = context.getBean(World.class);
      offers = context.getBean(OfferWorld.class);
      signUps = context.getBean(SignUpService.class);
      area = world.area(world.municipality(), "Sentrum", 60.0);
      this.said = said;
    }

    @Override
    public void goOn() throws Exception {
      long activity = offers.craftEvening(area, FEW_PLACES);
      var attempts = new ArrayList<Callable<Void>>();
      for (int i = 0; i <= FEW_PLACES; i++) {
        var person = new Caller.Self(world.account(), Assurance.CODE);
        attempts.add(
            () -> {
              try {
                signUps.takePlace(person, area.municipality(), activity);
                said.accept(Accepted.of(PLACE, area.municipality(), activity, person.subject()));
              } catch (Rejected full) {
                // One of them comes too late.
              }
              return null;
            });
      }
      for (var attempt : threads.invokeAll(attempts)) {
        attempt.get();
      }
    }
  }

  /** Newcomers are registered, share, are asked, and say yes. */
  final class Answering implements BusyPeople {
    private final PeopleWorld people;
    private final SuggestionService suggestions;
    private final AnswerService answers;
    private final Area area;
    private final long centre;
    private final Caller.SignedIn caseworker;
    private final Caller.SignedIn coordinator;
    private final long activity;
    private final Consumer<Accepted> said;

    Answering(ApplicationContext context, Consumer<Accepted> said) {
      var world = context.getBean(World.class);
      people = context.getBean(PeopleWorld.class);
      suggestions = context.getBean(SuggestionService.class);
      answers = context.getBean(AnswerService.class);
      long municipality = world.municipality();
      area = world.area(municipality, "Sentrum", 60.0);
      centre = world.unit(municipality);
      caseworker =
          world.inUnit(
              Role.CASEWORKER, municipality, world.unit(municipality, Unit.Kind.MUNICIPAL_UNIT));
      coordinator = world.inUnit(Role.COORDINATOR, municipality, centre);
      activity = context.getBean(OfferWorld.class).craftEvening(area, 10_000);
      this.said = said;
    }

    @Override
    public void goOn() {
      long participant = people.participant(caseworker, area);
      people.confirmed(caseworker, area.municipality(), participant, centre);
      long suggestion = suggestions.suggest(coordinator, participant, activity);
      answers.accept(new Caller.LinkHolder(suggestion), area.municipality(), suggestion);
      said.accept(
          Accepted.of(
              YES, area.municipality(), suggestion, people.accountOf(participant), activity));
    }
  }

  /** Rounds with two applications each, from the first word to the letters. */
  final class Deciding implements BusyPeople {
    private static final long KRONER = 10_000;

    private final ApplicationContext context;
    private final Consumer<Accepted> said;

    Deciding(ApplicationContext context, Consumer<Accepted> said) {
      this.context = context;
      this.said = said;
    }

    @Override
    public void goOn() {
      var grants = new GrantWorld(context);
      Ref round = grants.openRound();
      List<Ref> applications =
          List.of(
              grants.eligible(grants.applicant(), round, "Språkkafé", KRONER),
              grants.eligible(grants.applicant(), round, "Turgruppe", KRONER));
      grants.startAssessment(round);
      Caller.SignedIn member = grants.committeeMember();
      applications.forEach(a -> grants.score(member, round, a, 5, 5, 5, 5, 5));
      grants.closeScoring(round);
      Caller.SignedIn boss = grants.decisionMaker();
      for (Ref application : applications) {
        grants
            .the(RecommendationService.class)
            .recommend(grants.officer, application, 0, Outcome.GRANTED, KRONER, "Godt tiltak.");
        said.accept(Accepted.of(RECOMMENDED, application.municipality(), application.id()));
        grants
            .the(DecisionService.class)
            .decide(boss, application, 1, Outcome.GRANTED, KRONER, "Godt tiltak.");
        said.accept(Accepted.of(DECIDED, application.municipality(), application.id()));
      }
    }
  }

  /** People who ask for a code, each once. */
  final class SigningIn implements BusyPeople {
    private final World world;
    private final SignInService signIn;
    private final Consumer<Accepted> said;

    SigningIn(ApplicationContext context, Consumer<Accepted> said) {
      world = context.getBean(World.class);
      signIn = context.getBean(SignInService.class);
      this.said = said;
    }

    @Override
    public void goOn() {
      long account = world.account();
      long request = signIn.askForCode(Caller.ANYONE, world.emailOf(account));
      said.accept(Accepted.of(ASKED, account, request));
    }
  }
}
