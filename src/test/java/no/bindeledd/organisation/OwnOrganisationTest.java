package no.bindeledd.organisation;

import static no.bindeledd.schema.Tables.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organisation says of itself, and how it comes in. */
@IntegrationTest
class OwnOrganisationTest {
  @Autowired World world;
  @Autowired OwnOrganisationService own;
  @Autowired OrganisationService organisations;
  @Autowired DSLContext db;

  long municipality;
  long organisation;
  Caller.SignedIn administrator;

  @BeforeEach
  void anOrganisation() {
    municipality = world.municipality();
    organisation = world.organisation(municipality);
    administrator = world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, organisation);
  }

  @Test
  void theSecondOfTwoWritersLosesNothing() {
    own.change(administrator, 1, profile("Første", "www.example.org"));
    assertThatThrownBy(() -> own.change(administrator, 1, profile("Andre", null)))
        .isInstanceOf(ChangedMeanwhile.class);
    OwnOrganisation now = own.open(administrator);
    assertThat(now.profile().name()).isEqualTo("Første");
    own.change(administrator, now.version(), profile("Andre", null));
    assertThat(organisations.get(Caller.ANYONE, organisation).name()).isEqualTo("Andre");
    assertThat(
            db.fetchCount(
                HISTORY,
                HISTORY
                    .SUBJECT_TYPE
                    .eq("organisation")
                    .and(HISTORY.SUBJECT_ID.eq(organisation))
                    .and(HISTORY.ACTION.eq("CHANGE_OWN"))))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//example.org",
        "ftp://example.org",
        "example",
        "https://",
        "www.example.org\nBcc: x",
        "data:text/html,x"
      })
  void onlyAPageOfTheWebIsAWebsite(String website) {
    refused(profile("Navn", website), "website");
  }

  @Test
  void whatIsWrongStandsAtItsField() {
    refused(
        new OrganisationProfile(" ", "x".repeat(501), "ingen", "ring meg", null),
        "name",
        "purpose",
        "email",
        "phone");
    assertThat(own.open(administrator).version()).isOne();
  }

  @Test
  void onlyItsAdministratorChangesIt() {
    for (Caller caller :
        List.of(
            world.inOrganisation(Role.ORGANISATION_MEMBER, organisation),
            world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality),
            Caller.ANYONE)) {
      assertThatThrownBy(() -> own.open(caller)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> own.change(caller, 1, profile("Kapret", null)))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(
            () ->
                own.bringIn(
                    administrator, new NewOrganisation("Ny", Organisation.Kind.INFORMAL, null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anOrganisationComesInOnceAndKeepsItsNameInTheNextMunicipality() {
    var here = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    long elsewhere = world.municipality();
    var there = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, elsewhere);
    String number = number();
    long id =
        own.bringIn(here, new NewOrganisation("Kvinnegruppa", Organisation.Kind.VOLUNTARY, number));
    assertThatThrownBy(
            () ->
                own.bringIn(
                    here, new NewOrganisation("Igjen", Organisation.Kind.VOLUNTARY, number)))
        .isInstanceOfSatisfying(
            Rejected.class,
            no ->
                assertThat(no.reasons())
                    .extracting(Reason::key)
                    .containsExactly("organisation.reason.here"));
    assertThat(
            own.bringIn(
                there, new NewOrganisation("Annet navn", Organisation.Kind.VOLUNTARY, number)))
        .isEqualTo(id);
    assertThat(organisations.get(Caller.ANYONE, id).name()).isEqualTo("Kvinnegruppa");
    assertThat(organisations.municipalitiesOf(Caller.ANYONE, id))
        .containsExactlyInAnyOrder(municipality, elsewhere);
  }

  /** One that no other test has. */
  private String number() {
    for (long n = 800_000_000L + Math.floorMod(organisation, 100_000_000L); ; n++) {
      if (OrganisationNumber.isValid(String.valueOf(n))) {
        return String.valueOf(n);
      }
    }
  }

  private void refused(OrganisationProfile profile, String... fields) {
    assertThatThrownBy(() -> own.change(administrator, 1, profile))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::field).containsExactly(fields));
  }

  private static OrganisationProfile profile(String name, String website) {
    return new OrganisationProfile(
        name, "Vi møtes", "post@example.org", "+47 22 33 44 55", website);
  }
}
