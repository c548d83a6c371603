package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitService;
import no.bindeledd.organisation.OrganisationProfile;
import no.bindeledd.organisation.OwnOrganisationService;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Whoever is called otherwise is so at once, on every page that a reader has kept. */
@IntegrationTest
class RenamedTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired OwnOrganisationService organisations;
  @Autowired UnitService units;
  @Autowired Clock clock;

  Site site;
  Offer offer;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
  }

  @Test
  void aRenamedOrganisationIsNewOnEveryPageAndFoundByItsNewName() {
    var other = new Offer(world, activities, clock);
    long untouched = other.publish();
    long id = offer.publish();
    String old = catalogue.get(Caller.ANYONE, offer.municipality, id).organiser();
    String list = tag("/nb/activities");
    String front = tag("/nb/");
    String page = tag("/nb" + offer.path(id));
    String municipality = tag("/nb/municipalities/" + offer.slug());
    String elsewhere = tag("/nb" + other.path(untouched));

    rename("Zigzagklubben");

    for (var before :
        new String[][] {
          {"/nb/activities", list},
          {"/nb/", front},
          {"/nb" + offer.path(id), page},
          {"/nb/municipalities/" + offer.slug(), municipality}
        }) {
      MockHttpServletResponse answer = site.get(before[0], "If-None-Match", before[1]);
      assertThat(answer.getStatus()).as(before[0]).isEqualTo(200);
    }
    assertThat(site.read("/nb" + offer.path(id)))
        .contains("Zigzagklubben", "post@zigzag.example.org")
        .doesNotContain(old);
    assertThat(found("zigzag")).containsExactly(id);
    assertThat(found(old.split(" ")[1])).isEmpty();
    assertThat(site.get("/nb" + other.path(untouched), "If-None-Match", elsewhere).getStatus())
        .as("a page of another municipality is as it was")
        .isEqualTo(304);
  }

  @Test
  void aRenamedUnitIsNewOnThePageOfItsMunicipality() {
    var administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, offer.municipality);
    long unit =
        units.add(
            administrator,
            new UnitContent(
                "Gamle frivillighet",
                Unit.Kind.VOLUNTEER_CENTRE,
                "gamle@example.org",
                null,
                Set.of(Responsibility.VOLUNTEERING)));
    long version = catalogue.version(Caller.ANYONE, offer.municipality);
    String address = "/nb/municipalities/" + offer.slug();
    assertThat(site.read(address)).contains("Gamle frivillighet");
    String before = tag(address);

    units.change(
        administrator,
        unit,
        1,
        new UnitContent(
            "Nye frivillighet",
            Unit.Kind.VOLUNTEER_CENTRE,
            "sentral@example.org",
            "22 33 44 55",
            Set.of(Responsibility.VOLUNTEERING, Responsibility.YOUTH)));

    assertThat(site.get(address, "If-None-Match", before).getStatus()).isEqualTo(200);
    assertThat(site.read(address)).contains("Nye frivillighet", "sentral@example.org");
    assertThat(catalogue.version(Caller.ANYONE, offer.municipality)).isGreaterThan(version);
  }

  private void rename(String name) {
    var administrator =
        world.inOrganisation(
            Role.ORGANISATION_ADMINISTRATOR,
            catalogue.all(Caller.ANYONE, offer.municipality).getFirst().owner().organisation());
    organisations.change(
        administrator,
        1,
        new OrganisationProfile(name, "Vi går i sikksakk", "post@zigzag.example.org", null, null));
  }

  private String tag(String address) {
    return site.get(address).getHeader("ETag");
  }

  private List<Long> found(String text) {
    return catalogue
        .find(Caller.ANYONE, new ActivityFilter(offer.municipality, null, null, text), 0, 20)
        .stream()
        .map(PublicActivity::id)
        .toList();
  }
}
