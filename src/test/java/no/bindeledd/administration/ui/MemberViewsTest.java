package no.bindeledd.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.design.Card;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Question;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.identity.MemberFilter;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.MemberWorld;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.SignIn;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Administrators look after roles, without a browser. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.administration.ui")
class MemberViewsTest extends SpringBrowserlessTest {
  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired MemberService members;
  @Autowired Drafts drafts;

  MemberWorld people;
  long municipality;
  long unit;
  Caller.SignedIn administrator;

  @BeforeEach
  void anAdministratorIsSignedIn() {
    people = new MemberWorld(context);
    municipality = world.municipality();
    unit = world.unit(municipality);
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    SignIn.as(administrator, Role.MUNICIPALITY_ADMINISTRATOR);
  }

  @AfterEach
  void goHome() {
    SignIn.out();
  }

  @Test
  void aRoleIsGivenSeenAndEnded() {
    String email = people.stranger();
    navigate(MembersView.class);
    button("Gi en rolle").click();
    assertThat(getCurrentView()).isInstanceOf(GiveRoleView.class);
    test(find(EmailField.class).single()).setValue(email);
    test(field("Navn")).setValue("Nora Nilsen");
    assertThat(select("Enhet").isVisible()).isFalse();
    roleField().setValue(Role.COORDINATOR);
    assertThat(roleField().getHelperText()).contains("har samtykket");
    assertThat(select("Enhet").isVisible()).isTrue();
    button("Gi rollen").click();
    assertThat(errors()).contains("Velg enheten");
    unitField().setValue(unitField().getListDataView().getItem(0));
    button("Gi rollen").click();

    assertThat(getCurrentView()).isInstanceOf(MembersView.class);
    assertThat(text(card("Nora Nilsen")))
        .contains("Har ikke logget inn ennå", "Koordinator", email, "Enhet ");
    assertThat(drafts.find(administrator, "role", administrator.membership())).isEmpty();

    find(Button.class).all().stream()
        .filter(b -> b.getAriaLabel().orElse("").contains("Nora Nilsen, Koordinator"))
        .findFirst()
        .orElseThrow()
        .click();
    Question question = find(Question.class).single();
    assertThat(members.count(administrator, new MemberFilter("Nora", MemberFilter.Which.NOW)))
        .as("until it is confirmed")
        .isOne();
    find(Button.class, question).all().getLast().click();
    assertThat(members.count(administrator, new MemberFilter("Nora", MemberFilter.Which.NOW)))
        .isZero();
    assertThat(cards("Nora Nilsen")).isEmpty();
  }

  @Test
  void theLastAdministratorIsToldWhyTheyStay() {
    navigate(MembersView.class);
    find(Button.class).all().stream()
        .filter(b -> b.getAriaLabel().orElse("").startsWith("Avslutt rollen"))
        .findFirst()
        .orElseThrow()
        .click();
    find(Button.class, find(Question.class).single()).all().getLast().click();
    assertThat(page()).contains("Dette er den siste administratoren");
  }

  @Test
  void whatIsTypedIsKeptAndCanBeDiscarded() {
    navigate(GiveRoleView.class);
    test(field("Navn")).setValue("Halvferdig Hansen");
    navigate(MembersView.class);
    navigate(GiveRoleView.class);
    assertThat(field("Navn").getValue()).isEqualTo("Halvferdig Hansen");
    button("Kast det jeg skrev").click();
    assertThat(field("Navn").getValue()).isEmpty();
    assertThat(drafts.find(administrator, "role", administrator.membership())).isEmpty();
  }

  @Test
  void aDoubtIsAskedAboutBeforeAnythingIsDone() {
    String email = people.stranger();
    members.give(administrator, people.gift(email, Role.GRANTS_OFFICER));
    navigate(GiveRoleView.class);
    test(find(EmailField.class).single()).setValue(email);
    test(field("Navn")).setValue("Nils");
    roleField().setValue(Role.DECISION_MAKER);
    button("Gi rollen").click();
    assertThat(members.count(administrator, new MemberFilter(email, MemberFilter.Which.NOW)))
        .isOne();
    find(Button.class, find(Question.class).single()).all().getLast().click();
    assertThat(members.count(administrator, new MemberFilter(email, MemberFilter.Which.NOW)))
        .isEqualTo(2);
  }

  @Test
  void aLongListSaysHowMuchMoreThereIsAndTheSearchFindsIt() {
    for (int i = 0; i < 30; i++) {
      world.inUnit(Role.COORDINATOR, municipality, unit);
    }
    navigate(MembersView.class);
    assertThat(find(Card.class).all()).hasSize(24);
    button("Vis flere (7 til)").click();
    assertThat(find(Card.class).all()).hasSize(31);
    test(find(TextField.class).single()).setValue(world.emailOf(administrator.account()));
    assertThat(find(Card.class).all()).hasSize(1);
    test(find(TextField.class).single()).setValue("finnes ikke");
    assertThat(page()).contains("Ingen treff");
  }

  @Test
  void anOrganisationsAdministratorIsOfferedItsTwoRolesAndNoUnit() {
    Caller.SignedIn own =
        world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, world.organisation(municipality));
    SignIn.as(own, Role.ORGANISATION_ADMINISTRATOR);
    navigate(GiveRoleView.class);
    assertThat(roleField().getListDataView().getItems().toList())
        .containsExactly(Role.ORGANISATION_MEMBER, Role.ORGANISATION_ADMINISTRATOR);
    roleField().setValue(Role.ORGANISATION_MEMBER);
    assertThat(select("Enhet").isVisible()).isFalse();
  }

  @SuppressWarnings("unchecked")
  private Select<Role> roleField() {
    return (Select<Role>) select("Rolle");
  }

  @SuppressWarnings("unchecked")
  private Select<Unit> unitField() {
    return (Select<Unit>) select("Enhet");
  }

  private Select<?> select(String label) {
    Component page = (Component) getCurrentView();
    return all(page).stream()
        .filter(c -> c instanceof Select<?> s && label.equals(s.getLabel()))
        .map(c -> (Select<?>) c)
        .findFirst()
        .orElseThrow();
  }

  private static List<Component> all(Component component) {
    return Stream.concat(
            Stream.of(component), component.getChildren().flatMap(child -> all(child).stream()))
        .toList();
  }

  private String errors() {
    return text(find(ErrorSummary.class).single());
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

  private Card card(String name) {
    return cards(name).getFirst();
  }

  private List<Card> cards(String name) {
    return find(Card.class).all().stream().filter(c -> text(c).contains(name)).toList();
  }

  private String page() {
    return text((Component) getCurrentView());
  }

  private static String text(Component component) {
    return SignIn.text(component);
  }
}
