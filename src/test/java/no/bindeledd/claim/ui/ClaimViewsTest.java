package no.bindeledd.claim.ui;

import static no.bindeledd.testing.SignIn.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import no.bindeledd.claim.ClaimDecisionService;
import no.bindeledd.claim.ClaimService;
import no.bindeledd.claim.ClaimState;
import no.bindeledd.claim.ClaimWorld;
import no.bindeledd.claim.Proof;
import no.bindeledd.claim.RefusalReason;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@ViewPackages(packages = "no.bindeledd.claim.ui")
class ClaimViewsTest extends SpringBrowserlessTest {
  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired ClaimDecisionService decisions;
  @Autowired ClaimService claims;

  private ClaimWorld people;
  private long here;
  private Caller.SignedIn coordinator;

  @BeforeEach
  void aCoordinator() {
    people = new ClaimWorld(context);
    here = world.municipality();
    coordinator = world.inUnit(Role.COORDINATOR, here, world.unit(here));
    SignIn.as(coordinator, Role.COORDINATOR);
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void whoWaitsStandsOnTheFirstPageAndIsConfirmedWithHowOneKnows() {
    long claim = people.informalGroup(here);
    assertThat(waiting()).extracting(Waiting::path).containsExactly("claims");
    navigate(ClaimsView.class);
    assertThat(page()).contains("Turvennene", "Én venter", "Ny i portalen");
    open(claim);
    assertThat(page()).contains("Leder", "Har ikke nummer");
    button("Bekreft").click();
    assertThat(this.<Proof>select("Hvordan vet du det?").isInvalid()).isTrue();
    this.<Proof>select("Hvordan vet du det?").setValue(Proof.MET);
    button("Bekreft").click();
    assertThat(getCurrentView()).isInstanceOf(ClaimsView.class);
    assertThat(page()).contains("Ingen venter");
    assertThat(waiting()).isEmpty();
    open(claim);
    assertThat(page()).contains("Bekreftet", "Jeg har møtt dem");
  }

  @Test
  void whoeverRefusesSaysWhy() {
    long claim = people.informalGroup(here);
    open(claim);
    button("Avslå").click();
    assertThat(this.<RefusalReason>select("Hvorfor ikke?").isInvalid()).isTrue();
    this.<RefusalReason>select("Hvorfor ikke?").setValue(RefusalReason.NO_SUCH_GROUP);
    button("Avslå").click();
    assertThat(decisions.get(coordinator, claim).state()).isEqualTo(ClaimState.REFUSED);
  }

  @Test
  void aCoordinatorWaitsWhileThoseWhoAreThereMayObject() {
    long claim = held(world.organisation(here));
    open(claim);
    assertThat(page()).contains("har fortsatt tid til å si fra");
    assertThat(find(Button.class).all()).noneMatch(b -> "Bekreft".equals(b.getText()));
  }

  @Test
  void oneOfThoseWhoAreThereConfirmsWithoutWaiting() {
    long organisation = world.organisation(here);
    var administrator = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    long claim = held(organisation);
    SignIn.as(administrator, Role.ORGANISATION_ADMINISTRATOR);
    open(claim);
    button("Bekreft").click();
    assertThat(decisions.open(administrator)).isEmpty();
    assertThat(decisions.get(administrator, claim).state()).isEqualTo(ClaimState.GRANTED);
  }

  private long held(long organisation) {
    world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    Caller.Self stranger = people.somebody();
    long claim = people.byAddress(stranger, organisation, here);
    claims.prove(stranger, claim, people.codeAt(people.mailboxOf(organisation)));
    return claim;
  }

  @Test
  void anotherMunicipalitysIsNotThere() {
    long claim = people.informalGroup(world.municipality());
    assertThatThrownBy(() -> open(claim))
        .as("the way there ends on another page")
        .hasMessageContaining("instead of " + ClaimView.class.getName());
    assertThat(page()).doesNotContain("Turvennene");
  }

  private void open(long claim) {
    navigate(ClaimView.class, Map.of(ClaimView.CLAIM, Ids.toText(claim)));
  }

  private List<Waiting> waiting() {
    return context.getBeansOfType(WaitingSource.class).values().stream()
        .filter(source -> source instanceof ClaimWaiting)
        .flatMap(source -> source.waitingFor(coordinator, Role.COORDINATOR).stream())
        .toList();
  }

  private String page() {
    return text((Component) getCurrentView());
  }

  private Button button(String words) {
    return find(Button.class).all().stream()
        .filter(b -> words.equals(b.getText()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(String label) {
    return find(Select.class).all().stream()
        .filter(s -> label.equals(s.getLabel()))
        .findFirst()
        .orElseThrow();
  }
}
