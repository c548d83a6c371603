package no.bindeledd.administration.ui;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterFiles;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.organisation.register.data.RegisterTaskRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A number is typed, and a register has changed: what people see of it, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.administration.ui")
class RegisterViewsTest extends SpringBrowserlessTest {
  private static final int SERIES = 41;

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired LiveUnitRepository copy;
  @Autowired RegisterTaskRepository rows;
  @Autowired RegisterTaskService tasks;
  @Autowired OrganisationService organisations;
  @Autowired DSLContext db;

  private long municipality;
  private String number;

  @BeforeEach
  void aMunicipality() {
    municipality = world.municipality();
    number = RegisterFiles.number(SERIES, 1);
    db.update(ORGANISATION).setNull(ORGANISATION.ORGANISATION_NUMBER).execute();
    copy.put(unit(RegisterUnit.State.ACTIVE));
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void aWrongNumberIsSaidAtItsFieldBeforeAnythingIsSaved() {
    administrator();
    navigate(BringInOrganisationView.class);
    test(field("Organisasjonsnummer")).setValue("974760674");
    assertThat(field("Organisasjonsnummer").isInvalid()).isTrue();
    assertThat(field("Organisasjonsnummer").getErrorMessage()).contains("stemmer ikke");
    test(field("Organisasjonsnummer")).setValue("974 760 673");
    assertThat(field("Organisasjonsnummer").isInvalid()).isFalse();
    assertThat(page()).contains("Skriv resten for hånd");
  }

  @Test
  void whatOurCopyHasIsFilledInAndNeverOverWhatSomebodyTyped() {
    administrator();
    navigate(BringInOrganisationView.class);
    test(field("Organisasjonsnummer")).setValue(number);
    assertThat(page())
        .contains("kopien vår", "Forening, lag eller innretning", "Storgata 1, 7601 LEVANGER");
    assertThat(field("Navn").getValue()).isEqualTo("BYGDELAGET");
    assertThat(find(EmailField.class).single().getValue()).isEqualTo("post@example.org");
    test(field("Organisasjonsnummer")).setValue("974 760 673");
    assertThat(field("Navn").getValue()).as("it belonged to the other number").isEmpty();
    assertThat(find(EmailField.class).single().getValue()).isEmpty();
    test(field("Navn")).setValue("Bygdelaget vårt");
    test(field("Organisasjonsnummer")).setValue("");
    test(field("Organisasjonsnummer")).setValue(number);
    assertThat(field("Navn").getValue()).isEqualTo("Bygdelaget vårt");
    button("Hent inn en organisasjon").click();
    assertThat(getCurrentView()).isInstanceOf(NameAdministratorView.class);
    assertThat(organisations.in(Caller.ANYONE, municipality))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.name()).isEqualTo("Bygdelaget vårt");
              assertThat(o.email()).isEqualTo("post@example.org");
              assertThat(o.number()).isEqualTo(number);
            });
  }

  @Test
  void theOrganisationItselfSeesWhatTheRegisterSays() {
    long organisation = organisation();
    copy.put(unit(RegisterUnit.State.DISSOLVING));
    SignIn.as(
        world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation),
        Role.ORGANISATION_ADMINISTRATOR);
    navigate(OrganisationView.class);
    assertThat(page()).contains("kopien vår", "BYGDELAGET", "Under avvikling");
  }

  @Test
  void aTaskWaitsIsOpenedAndTheNameTakenOver() {
    long organisation = organisation();
    rows.add(organisation, RegisterTask.Kind.RENAMED, "BYGDELAGET");
    var coordinator = coordinator();
    assertThat(waiting(coordinator)).extracting(Waiting::path).containsExactly("register-tasks");
    navigate(RegisterTasksView.class);
    assertThat(page()).contains("Enhetsregisteret: nytt navn", "Én nyhet");
    long task = tasks.open(coordinator).getFirst().id();
    navigate(RegisterTaskView.class, Map.of(RegisterTaskView.TASK, Ids.toText(task)));
    test(field("Nytt navn")).setValue("Noe annet");
    button("Bruk det nye navnet").click();
    assertThat(field("Nytt navn").isInvalid()).isTrue();
    test(field("Nytt navn")).setValue("Bygdelaget");
    button("Bruk det nye navnet").click();
    assertThat(getCurrentView()).isInstanceOf(RegisterTasksView.class);
    assertThat(page()).contains("Ingenting nytt fra registrene");
    assertThat(organisations.get(Caller.ANYONE, organisation).name()).isEqualTo("Bygdelaget");
    assertThat(waiting(coordinator)).isEmpty();
    navigate(RegisterTaskView.class, Map.of(RegisterTaskView.TASK, Ids.toText(task)));
    assertThat(page()).contains("Det nye navnet er tatt i bruk");
  }

  @Test
  void settingAsideNeedsAReasonAndTheSecondPersonIsTold() {
    rows.add(organisation(), RegisterTask.Kind.BANKRUPT, null);
    var coordinator = coordinator();
    long task = tasks.open(coordinator).getFirst().id();
    navigate(RegisterTaskView.class, Map.of(RegisterTaskView.TASK, Ids.toText(task)));
    assertThat(page()).contains("Enhetsregisteret sier at organisasjonen er konkurs");
    button("Legg til side").click();
    assertThat(page()).contains("Velg en grunn");
    tasks.setAside(coordinator, task, RegisterTask.SetAsideReason.SPOKEN_WITH);
    @SuppressWarnings("unchecked")
    Select<RegisterTask.SetAsideReason> reason = find(Select.class).single();
    reason.setValue(RegisterTask.SetAsideReason.GOES_ON);
    button("Legg til side").click();
    assertThat(page()).contains("Noen andre har gjort dette allerede");
  }

  private long organisation() {
    long organisation = world.organisation(municipality);
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
    return organisation;
  }

  private RegisterUnit unit(RegisterUnit.State state) {
    return new RegisterUnit(
        number,
        "BYGDELAGET",
        "FLI",
        "post@example.org",
        null,
        null,
        "Storgata 1",
        "7601",
        "LEVANGER",
        "5037",
        null,
        null,
        false,
        false,
        null,
        state);
  }

  private void administrator() {
    SignIn.as(
        world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality),
        Role.MUNICIPALITY_ADMINISTRATOR);
  }

  private Caller.SignedIn coordinator() {
    var coordinator = world.inUnit(Role.COORDINATOR, municipality, world.unit(municipality));
    SignIn.as(coordinator, Role.COORDINATOR);
    return coordinator;
  }

  private List<Waiting> waiting(Caller caller) {
    return context.getBeansOfType(WaitingSource.class).values().stream()
        .filter(s -> s.getClass().getSimpleName().equals("AdministrationWaiting"))
        .flatMap(s -> s.waitingFor(caller, Role.COORDINATOR).stream())
        .toList();
  }

  private TextField field(String label) {
    return find(TextField.class).all().stream()
        .filter(f -> label.equals(f.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private String page() {
    return SignIn.text((Component) getCurrentView());
  }
}
