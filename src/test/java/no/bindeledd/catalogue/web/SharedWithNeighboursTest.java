package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.MUNICIPALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.bindeledd.activity.ActivityFilter;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NeighbourShareService;
import no.bindeledd.activity.OpenCatalogueService;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.PublicCalendarService;
import no.bindeledd.activity.ThemeService;
import no.bindeledd.activity.TrustService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.municipality.MunicipalityRules;
import no.bindeledd.municipality.MunicipalityRulesService;
import no.bindeledd.municipality.Neighbour;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a neighbour shares is found here as well, and everywhere it says where it is. */
@IntegrationTest
class SharedWithNeighboursTest {
  private static final String STAVANGER = "1103";
  private static final String SOLA = "1124";

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired OpenCatalogueService open;
  @Autowired PublicCalendarService calendar;
  @Autowired ThemeService themes;
  @Autowired NeighbourShareService shares;
  @Autowired MunicipalityRulesService rules;
  @Autowired TrustService trust;

  Site site;
  Offer there;
  Offer here;
  Caller.SignedIn administrator;
  long shared;
  long atHome;

  @BeforeEach
  void twoMunicipalities() {
    site = new Site(context);
    there = new Offer(world, activities, clock);
    here = new Offer(world, activities, clock);
    administrator = world.inMunicipality(Role.MUNICIPALITY_ADMINISTRATOR, here.municipality);
    there.title = "Treffpunkt ved brygga";
    shared = there.publish();
    there.title = "Bare for oss hjemme";
    atHome = there.publish();
    here.title = "Noe her i kommunen";
    here.publish();
  }

  @AfterEach
  void forgetNumbers() {
    db.update(MUNICIPALITY)
        .setNull(MUNICIPALITY.REGISTER_NUMBER)
        .where(MUNICIPALITY.ID.in(here.municipality, there.municipality))
        .execute();
  }

  private void accept(boolean wanted) {
    MunicipalityRules now = rules.open(administrator);
    var shown = new HashSet<>(now.shows());
    if (wanted) {
      shown.add(there.municipality);
    } else {
      shown.remove(there.municipality);
    }
    rules.change(administrator, new MunicipalityRules(now.firstLook(), shown, now.version()));
  }

  private void share() {
    shares.share(there.member, there.municipality, shared, Set.of(here.municipality));
  }

  private List<String> places() {
    String at = "?municipality=" + here.slug();
    return List.of(
        "/nb/activities" + at,
        "/nb/activities" + at + "&q=treffpunkt",
        "/nb/activities/week" + at + "&week=" + Norway.today(clock).plusWeeks(2),
        "/nb/activities/map" + at,
        "/nb/activities.ics" + at,
        "/nb/activities.rss" + at,
        "/nb/embed" + at,
        "/nb/themes/food" + at,
        "/nb/municipalities/" + here.slug(),
        "/api/v1/activities" + at);
  }

  @Test
  void itIsFoundHereInEveryViewWithTheNameOfItsMunicipality() {
    accept(true);
    for (String place : places()) {
      assertThat(site.read(place)).as(place).doesNotContain("Treffpunkt ved brygga");
    }
    share();
    String name = catalogue.get(Caller.ANYONE, there.municipality, shared).municipalityName();
    for (String place : places()) {
      assertThat(site.read(place).replace("\r\n ", ""))
          .as(place)
          .contains("Treffpunkt ved brygga")
          .contains(name)
          .doesNotContain("Bare for oss hjemme");
    }
    assertThat(site.read("/nb/activities?municipality=" + there.slug()))
        .contains("Treffpunkt ved brygga")
        .doesNotContain("Noe her i kommunen");
    assertThat(
            site.read("/sitemap/" + Ids.toText(here.municipality) + "-" + Ids.toText(0) + ".xml"))
        .as("it has one address")
        .doesNotContain(Ids.toText(shared));
  }

  @Test
  void theDatabaseFindsItWhereThereIsNoIndex() {
    accept(true);
    share();
    var filter = ActivityFilter.in(here.municipality);
    assertThat(catalogue.find(Caller.ANYONE, filter, 0, 20))
        .extracting(PublicActivity::title)
        .containsExactlyInAnyOrder("Noe her i kommunen", "Treffpunkt ved brygga");
    assertThat(catalogue.count(Caller.ANYONE, filter)).isEqualTo(2);
    assertThat(catalogue.languages(Caller.ANYONE, here.municipality)).containsEntry("ar", 2);
    var words = new ActivityFilter(here.municipality, null, null, "brygga");
    assertThat(catalogue.find(Caller.ANYONE, words, 0, 20)).hasSize(1);
    assertThat(open.after(Caller.ANYONE, filter, null, 20)).hasSize(2);
    assertThat(open.newest(Caller.ANYONE, filter, 20)).hasSize(2);
    assertThat(themes.on(Caller.ANYONE, Interest.FOOD, here.municipality, 0, 20)).hasSize(2);
    assertThat(themes.counts(Caller.ANYONE, here.municipality)).containsEntry(Interest.FOOD, 2);
    var days = Norway.today(clock).plusDays(7).datesUntil(Norway.today(clock).plusDays(14));
    assertThat(calendar.on(Caller.ANYONE, filter, days.toList(), 20))
        .extracting(meeting -> meeting.activity().id())
        .contains(shared)
        .doesNotContain(atHome);
    assertThat(catalogue.all(Caller.ANYONE, here.municipality))
        .as("what a person's wishes are held against stays at home")
        .hasSize(1);
  }

  @Test
  void itComesAndGoesWithTheNeighboursChoiceAndTheWishStands() {
    accept(true);
    share();
    long before = catalogue.version(Caller.ANYONE, here.municipality);
    accept(false);
    assertThat(catalogue.version(Caller.ANYONE, here.municipality)).isGreaterThan(before);
    for (String place : places()) {
      assertThat(site.read(place)).as(place).doesNotContain("Treffpunkt ved brygga");
    }
    assertThat(shares.choices(there.member, there.municipality, shared))
        .noneMatch(choice -> choice.municipality().id() == here.municipality);
    accept(true);
    assertThat(site.read(places().getFirst())).contains("Treffpunkt ved brygga");
    shares.share(there.member, there.municipality, shared, Set.of());
    for (String place : places()) {
      assertThat(site.read(place)).as(place).doesNotContain("Treffpunkt ved brygga");
    }
  }

  @Test
  void whatIsHiddenIsHiddenHereToo() {
    accept(true);
    share();
    site.read(places().getFirst());
    trust.hide(
        world.inUnit(Role.COORDINATOR, there.municipality, world.unit(there.municipality)),
        shared,
        HideReason.WRONG);
    for (String place : places()) {
      assertThat(site.read(place)).as(place).doesNotContain("Treffpunkt ved brygga");
    }
  }

  @Test
  void nobodySharesWithThoseWhoDoNotShowIt() {
    assertThatThrownBy(this::share).isInstanceOf(Rejected.class);
    accept(true);
    share();
    assertThat(shares.choices(there.member, there.municipality, shared))
        .singleElement()
        .satisfies(choice -> assertThat(choice.chosen()).isTrue());
    for (Caller stranger :
        List.of(
            here.member,
            administrator,
            world.inOrganisation(
                Role.ORGANISATION_ADMINISTRATOR, world.organisation(there.municipality)),
            Caller.ANYONE)) {
      assertThatThrownBy(
              () -> shares.share(stranger, there.municipality, shared, Set.of(here.municipality)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> shares.choices(stranger, there.municipality, shared))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> rules.neighbours(here.member)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.change(administrator, new MunicipalityRules(false, Set.of(), 1)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whoBordersOnEachOtherShowsItUnlessItSaysOtherwise() {
    number(there, STAVANGER);
    number(here, SOLA);
    assertThat(rules.neighbours(administrator))
        .filteredOn(neighbour -> neighbour.municipality().id() == there.municipality)
        .singleElement()
        .matches(Neighbour::borders)
        .matches(Neighbour::accepted);
    share();
    assertThat(site.read(places().getFirst())).contains("Treffpunkt ved brygga");
    accept(false);
    assertThat(site.read(places().getFirst())).doesNotContain("Treffpunkt ved brygga");
  }

  private void number(Offer offer, String number) {
    db.update(MUNICIPALITY)
        .set(MUNICIPALITY.REGISTER_NUMBER, number)
        .where(MUNICIPALITY.ID.eq(offer.municipality))
        .execute();
  }
}
