package no.bindeledd.operation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.bindeledd.design.Card;
import no.bindeledd.design.Question;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.jobs.JobBoard;
import no.bindeledd.foundation.jobs.Jobs;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.notification.Dispatch;
import no.bindeledd.notification.Message;
import no.bindeledd.notification.data.OutboxRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.TestClock;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** The system administrator at the list of jobs, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.operation.ui")
class JobsViewTest extends SpringBrowserlessTest {
  private static final String JOB = "deliver-message";
  private static final String TITLE = "Send en melding";

  @Autowired World world;
  @Autowired Dispatch dispatch;
  @Autowired OutboxRepository outbox;
  @Autowired Jobs jobs;
  @Autowired JobBoard board;
  @Autowired DueJobs due;
  @Autowired TestClock clock;

  @BeforeEach
  void theAdministratorIsSignedIn() {
    due.run();
    Caller.SignedIn caller =
        world.member(world.account(), Role.SYSTEM_ADMINISTRATOR, null, null, null);
    var person =
        new SignedInPerson(
            caller.account(),
            caller.membership(),
            Role.SYSTEM_ADMINISTRATOR,
            Assurance.CODE,
            "Siri",
            Language.NB);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person, "", List.of(new SimpleGrantedAuthority("ROLE_SYSTEM_ADMINISTRATOR"))));
    UI.getCurrent().setLocale(Language.NB.locale());
  }

  @AfterEach
  void goHome() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aWaitingJobIsShownAndRunsWhenAsked() {
    String instance = message();
    navigate(JobsView.class);
    assertThat(text(card(instance)))
        .contains("Venter", TITLE, JOB, "nummer " + instance, "Neste gang");
    button("Kjør nå", instance).click();
    due.run();
    navigate(JobsView.class);
    assertThat(cards(instance)).isEmpty();
  }

  @Test
  void aFailedJobStandsFirstWithItsReasonAndCanBeTakenAway() {
    String instance = UUID.randomUUID().toString();
    jobs.schedule(JOB, instance, "not an id");
    due.run();
    navigate(JobsView.class);
    assertThat(text(find(Card.class).all().getFirst()))
        .contains("Feilet én gang", "NotFound", instance);
    button("Fjern jobben", instance).click();
    Question question = find(Question.class).single();
    assertThat(board.find(JOB, instance)).as("until it is confirmed").isPresent();
    find(Button.class, question).all().getLast().click();
    assertThat(board.find(JOB, instance)).isEmpty();
    assertThat(cards(instance)).isEmpty();
  }

  @Test
  void theFilterKeepsToAState() {
    String waiting = message();
    String failed = UUID.randomUUID().toString();
    jobs.schedule(JOB, failed, "not an id");
    due.run();
    String later = UUID.randomUUID().toString();
    jobs.schedule(JOB, later, waiting, clock.instant().plus(Duration.ofDays(400)));
    navigate(JobsView.class);
    @SuppressWarnings("unchecked")
    Select<String> filter = find(Select.class).single();
    filter.setValue("FAILED");
    assertThat(cards(failed)).hasSize(1);
    assertThat(cards(later)).isEmpty();
    board.cancel(JOB, failed);
    board.cancel(JOB, later);
  }

  private Button button(String word, String instance) {
    return find(Button.class).all().stream()
        .filter(b -> (word + ": " + TITLE + " " + instance).equals(b.getAriaLabel().orElse("")))
        .findFirst()
        .orElseThrow();
  }

  private Card card(String instance) {
    return cards(instance).getFirst();
  }

  private List<Card> cards(String instance) {
    return find(Card.class).all().stream().filter(c -> text(c).contains(instance)).toList();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private String message() {
    String to = "view-" + UUID.randomUUID() + "@example.org";
    dispatch.send(
        Message.email(
            to, "test-greeting", Language.NB, Map.of("name", "Åse", "count", 1, "link", "x")));
    return Ids.toText(outbox.newest(to, 1).getFirst().id());
  }
}
