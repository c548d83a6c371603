package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.AbsenceWish;
import no.bindeledd.municipality.DutyContent;
import no.bindeledd.municipality.DutyService;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Shown;
import no.bindeledd.municipality.StandInService;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Whom to contact, as the public reads it: in every language, kept by browsers, never stale. */
@IntegrationTest
class ContactPagesTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired UnitService units;
  @Autowired DutyService duties;
  @Autowired StandInService standIns;
  @Autowired Clock clock;

  Site site;
  long municipality;
  long unit;
  Caller.SignedIn administrator;
  Caller.SignedIn person;
  String address;

  @BeforeEach
  void open() {
    site = new Site(context);
    municipality = world.municipality();
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, municipality);
    unit =
        units.add(
            administrator,
            new UnitContent(
                "Voksenopplæringen <b>",
                Unit.Kind.MUNICIPAL_UNIT,
                "kurs@example.org",
                null,
                Set.of(Responsibility.LANGUAGE_TRAINING)));
    person = world.inUnit(Role.CASEWORKER, municipality, unit);
    duties.change(
        administrator,
        unit,
        Responsibility.LANGUAGE_TRAINING,
        1,
        new DutyContent("Inntaket", null, null, person.account(), null, null));
    address = "/contact/prove-" + Ids.toText(municipality);
  }

  @Test
  void eachLanguageAnswersOnOnePageAndOnOnePerTheme() {
    for (Language language : Language.offered()) {
      String all = site.read("/" + language.code() + address);
      assertThat(all).contains("Inntaket", "mailto:kurs@example.org", "&lt;b&gt;");
      assertThat(all).contains("dir=\"" + language.direction() + "\"");
      assertThat(site.read("/" + language.code() + address + "/language-training"))
          .contains("Inntaket");
    }
    assertThat(site.read("/nb" + address + "/youth"))
        .as("nobody answers for it, and yet somebody does")
        .contains("Ingen svarer på akkurat dette nå", "mailto:kurs@example.org");
    assertThat(site.read("/nb/contact")).contains(address);
    assertThat(site.get("/nb" + address + "/nonsense").getStatus()).isEqualTo(404);
    assertThat(site.get("/nb/contact/nowhere").getStatus()).isEqualTo(404);
  }

  @Test
  void aBrowserKeepsThePageUntilTheAnswerIsAnother() {
    String tag = tag();
    MockHttpServletResponse again = site.get("/nb" + address, "If-None-Match", tag);
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getHeader("Cache-Control")).isEqualTo("no-cache, public");
    assertThat(again.getCookies()).isEmpty();

    standIns.show(person, Shown.NAME);
    String named = tag();
    assertThat(named).isNotEqualTo(tag);
    var today = Norway.today(clock);
    var other = world.inUnit(Role.COORDINATOR, municipality, unit);
    standIns.standIn(
        person,
        municipality,
        unit,
        Responsibility.LANGUAGE_TRAINING,
        new AbsenceWish(today, today.plusDays(2), "Vakta", null, null, other.account()));
    assertThat(tag()).isNotEqualTo(named);
    assertThat(site.read("/nb" + address)).contains("Stedfortreder", "Vakta", "er tilbake");

    world.end(person);
    assertThat(site.read("/nb" + address)).doesNotContain("Person " + Ids.toText(person.account()));
  }

  @Test
  void aPersonsAddressStandsThereOnlyIfTheyChoseIt() {
    String email = world.emailOf(person.account());
    for (Shown shown : new Shown[] {Shown.FUNCTION, Shown.NAME}) {
      standIns.show(person, shown);
      assertThat(site.read("/nb" + address)).doesNotContain(email);
    }
    standIns.show(person, Shown.NAME_AND_EMAIL);
    assertThat(site.read("/nb" + address)).contains("mailto:" + email);
    assertThat(site.read("/nb/municipalities/" + address.substring("/contact/".length())))
        .contains("mailto:" + email, "Se hvem du kan kontakte");
  }

  private String tag() {
    return site.get("/nb" + address).getHeader("ETag");
  }
}
