package no.bindeledd.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.design.EmptyState;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.home.Waiting;
import no.bindeledd.foundation.home.WaitingSource;
import no.bindeledd.identity.MemberFilter;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.MemberWorld;
import no.bindeledd.municipality.MunicipalityRegister;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitService;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Municipalities, units and organisations come in and say who they are, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.administration.ui")
class PlaceViewsTest extends SpringBrowserlessTest {
  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired OwnOrganisationService own;
  @Autowired OrganisationService organisations;
  @Autowired MunicipalityService municipalities;
  @Autowired UnitService units;
  @Autowired MemberService members;

  MemberWorld people;
  long municipality;

  @BeforeEach
  void aMunicipality() {
    people = new MemberWorld(context);
    municipality = world.municipality();
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void theSecondWriterOfAnOrganisationChoosesFieldByField() {
    long organisation = world.organisation(municipality);
    var first = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    var second = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
    SignIn.as(second, Role.ORGANISATION_ADMINISTRATOR);
    navigate(OrganisationView.class);
    test(field("Navn")).setValue("Det andre navnet");
    test(field("Nettside")).setValue("www.example.org");
    own.change(
        first, 1, new OrganisationProfile("Det første navnet", null, null, "22334455", null));

    button("Lagre").click();
    assertThat(find(ConflictPanel.class).all()).hasSize(1);
    assertThat(own.open(first).profile().name()).isEqualTo("Det første navnet");
    choice("Navn").setValue(ConflictPanel.Side.THEIRS);
    choice("Telefon").setValue(ConflictPanel.Side.THEIRS);
    button("Lagre valgene mine").click();

    OrganisationProfile now = own.open(first).profile();
    assertThat(now.name()).isEqualTo("Det første navnet");
    assertThat(now.phone()).isEqualTo("22334455");
    assertThat(now.website()).isEqualTo("www.example.org");
    assertThat(field("Navn").getValue()).isEqualTo("Det første navnet");
  }

  @Test
  void aMunicipalityIsBroughtInFromTheRegisterAndItsAdministratorNamed() {
    var system = world.member(world.account(), Role.SYSTEM_ADMINISTRATOR, null, null, null);
    SignIn.as(system, Role.SYSTEM_ADMINISTRATOR);
    navigate(BringInMunicipalityView.class);
    button("Hent inn kommunen").click();
    assertThat(page()).contains("Velg en kommune fra listen");
    @SuppressWarnings("unchecked")
    ComboBox<MunicipalityRegister.Entry> which = find(ComboBox.class).single();
    which.setValue(
        which
            .getListDataView()
            .getItems()
            .filter(e -> e.name().equals("Utsira"))
            .findFirst()
            .orElseThrow());
    test(field("Navn")).setValue("Unni Utvær");
    String email = people.stranger();
    test(find(EmailField.class).single()).setValue(email);
    button("Hent inn kommunen").click();
    assertThat(getCurrentView()).isInstanceOf(MunicipalitiesView.class);
    assertThat(page()).contains("Utsira", "Ingen administrator har logget inn");
    assertThat(people.letters(email, "role-given")).hasSize(1);
    assertThat(waiting("AdministrationWaiting", system, Role.SYSTEM_ADMINISTRATOR))
        .extracting(Waiting::key)
        .containsExactly("administration.waiting.noAdministrator");
  }

  @Test
  void withoutAUnitTheFirstStepIsSaidAndThenGone() {
    var administrator = administrator();
    assertThat(waiting("AdministrationWaiting", administrator, Role.MUNICIPALITY_ADMINISTRATOR))
        .extracting(Waiting::path)
        .containsExactly("units/new");
    navigate(UnitsView.class);
    assertThat(find(EmptyState.class).all()).hasSize(1);
    button("Lag en enhet").click();
    test(field("Navn")).setValue("Frivilligsentralen");
    button("Lagre enheten").click();
    assertThat(getCurrentView()).isInstanceOf(UnitsView.class);
    assertThat(page()).contains("Frivilligsentralen");
    assertThat(waiting("AdministrationWaiting", administrator, Role.MUNICIPALITY_ADMINISTRATOR))
        .isEmpty();

    Unit unit = municipalities.units(Caller.ANYONE, municipality).getFirst();
    navigate(UnitFormView.class, Map.of(UnitFormView.UNIT, Ids.toText(unit.id())));
    UnitContent before = units.open(administrator, unit.id()).content();
    units.change(
        administrator,
        unit.id(),
        1,
        new UnitContent(
            "Huset", before.kind(), before.email(), before.phone(), before.responsibilities()));
    test(field("Navn")).setValue("Sentralen");
    button("Lagre enheten").click();
    assertThat(find(ConflictPanel.class).all()).hasSize(1);
    button("Lagre valgene mine").click();
    assertThat(units.open(administrator, unit.id()).content().name()).isEqualTo("Sentralen");
  }

  @Test
  void anOrganisationIsBroughtInAndGetsItsFirstAdministrator() {
    var administrator = administrator();
    navigate(BringInOrganisationView.class);
    test(field("Navn")).setValue("Strikkegruppa");
    button("Hent inn en organisasjon").click();
    assertThat(page()).contains("velg «uformell gruppe»");
    test(field("Organisasjonsnummer")).setValue("974 760 673");
    button("Hent inn en organisasjon").click();
    assertThat(getCurrentView()).isInstanceOf(NameAdministratorView.class);
    String email = people.stranger();
    test(field("Navn")).setValue("Stine");
    test(find(EmailField.class).single()).setValue(email);
    button("Gjør til administrator").click();
    assertThat(getCurrentView()).isInstanceOf(OrganisationsView.class);
    assertThat(page()).contains("Strikkegruppa", "Ingen administrator har logget inn");
    people.signIn(email);
    navigate(OrganisationsView.class);
    assertThat(page()).contains("Har administrator");
    assertThat(find(RouterLink.class).all()).noneMatch(l -> l.getText().contains("Strikkegruppa"));
    assertThat(members.count(administrator, new MemberFilter("", MemberFilter.Which.NOW))).isOne();
    assertThat(organisations.in(Caller.ANYONE, municipality)).hasSize(1);
  }

  private List<Waiting> waiting(String source, Caller caller, Role role) {
    return context.getBeansOfType(WaitingSource.class).values().stream()
        .filter(s -> s.getClass().getSimpleName().equals(source))
        .flatMap(s -> s.waitingFor(caller, role).stream())
        .toList();
  }

  private Caller.SignedIn administrator() {
    var administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    SignIn.as(administrator, Role.MUNICIPALITY_ADMINISTRATOR);
    return administrator;
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<ConflictPanel.Side> choice(String label) {
    return find(RadioButtonGroup.class).all().stream()
        .filter(g -> label.equals(g.getLabel()))
        .findFirst()
        .orElseThrow();
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
