package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.register.Told;
import no.bindeledd.organisation.register.data.ToldRepository;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Pages of an organisation, of a theme and of a municipality: who offers what. */
@IntegrationTest
class OfferedByTest {
  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired ToldRepository told;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  String address;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    address = "/nb/organisations/" + Ids.toText(offer.organisation);
  }

  @Test
  void anOrganisationSaysWhoItIsAndWhatItOffersAndTheActivityLeadsThere() {
    String mine = offer.path(offer.publish());
    String draft = offer.path(offer.draft());
    String others = new Offer(world, activities, clock).path(offer.draft());
    String html = site.read(address);
    assertThat(html)
        .contains("href=\"/nb" + mine + "\"", "Frivillig organisasjon")
        .contains("href=\"/nb/municipalities/" + offer.slug() + "\"")
        .contains("\"@type\":\"NGO\"")
        .doesNotContain(draft)
        .doesNotContain(others);
    assertThat(site.read("/nb" + mine)).contains("href=\"" + address + "\"");
  }

  @Test
  void howToReachThemIsThereOnlyWhereTheyWroteIt() {
    String email = "post-" + Ids.toText(offer.organisation) + "@example.org";
    assertThat(site.read(address)).contains("mailto:" + email, "\"email\":\"" + email + "\"");
    String tag = site.get(address).getHeader("ETag");
    db.update(ORGANISATION)
        .setNull(ORGANISATION.EMAIL)
        .set(ORGANISATION.PURPOSE, "</script><b>Vi synger</b>")
        .where(ORGANISATION.ID.eq(offer.organisation))
        .execute();
    var changed = site.get(address, "If-None-Match", tag);
    assertThat(changed.getStatus()).isEqualTo(200);
    assertThat(Site.text(changed))
        .doesNotContain(email)
        .doesNotContain("\"email\"")
        .contains("De har ikke skrevet noe her")
        .contains("&lt;b&gt;Vi synger")
        .doesNotContain("</script><b>");
  }

  @Test
  void whatTheRegisterSaysStandsThereAtOnce() {
    String tag = site.get(address).getHeader("ETag");
    assertThat(site.read(address)).doesNotContain("Enhetsregisteret sier");
    told.tell(offer.organisation, null, Told.State.ACTIVE, null);
    assertThat(site.read(address)).doesNotContain("Enhetsregisteret sier");
    told.tell(offer.organisation, null, Told.State.BANKRUPT, null);
    var changed = site.get(address, "If-None-Match", tag);
    assertThat(changed.getStatus()).isEqualTo(200);
    assertThat(Site.text(changed)).contains("Enhetsregisteret sier at organisasjonen er konkurs.");
  }

  @Test
  void aThemeHasWhatIsAboutItEverywhereOrInOneMunicipality() {
    String here = offer.path(offer.publish());
    var other = new Offer(world, activities, clock);
    String elsewhere = other.path(other.publish());
    String all = site.read("/nb/themes/conversation?municipality=" + offer.slug());
    assertThat(all)
        .contains("<h1>Samtale</h1>", here)
        .doesNotContain(elsewhere)
        .contains("/nb/themes/food?municipality=" + offer.slug());
    assertThat(site.read("/nb/themes/music?municipality=" + offer.slug()))
        .doesNotContain(here)
        .contains("Vi fant ingen aktiviteter");
    assertThat(site.read("/nb/themes")).contains("/nb/themes/conversation\"");
    assertThat(site.read("/nb" + here)).contains("/nb/themes/conversation?municipality=");
    for (String number : new String[] {"x", "-1", "0", "99999999999"}) {
      assertThat(site.get("/nb/themes/conversation?page=" + number).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void aLongThemeHasPages() {
    for (int i = 0; i < 21; i++) {
      offer.publish();
    }
    String first = site.read("/nb/themes/food?municipality=" + offer.slug());
    String next = "/nb/themes/food?municipality=" + offer.slug() + "&amp;page=2";
    assertThat(first).contains("href=\"" + next + "\"").doesNotContain("rel=\"prev\"");
    assertThat(site.read(next.replace("&amp;", "&")))
        .contains("rel=\"prev\"")
        .doesNotContain("rel=\"next\"");
  }

  @Test
  void aMunicipalityHasItsUnitsOrganisationsThemesAndViews() {
    offer.publish();
    long unit = world.unit(offer.municipality);
    world.answers(offer.municipality, unit, Responsibility.VOLUNTEERING);
    String html = site.read("/nb/municipalities/" + offer.slug());
    assertThat(html)
        .contains("Enhet " + Ids.toText(unit), "Frivilligsentral")
        .contains("href=\"" + address + "\"")
        .contains("/nb/themes/food?municipality=" + offer.slug())
        .contains("/nb/activities/week?municipality=" + offer.slug())
        .contains("/nb/activities/month?municipality=" + offer.slug())
        .contains("/nb/activities/map?municipality=" + offer.slug());
    String tag = site.get("/nb/municipalities/" + offer.slug()).getHeader("ETag");
    world.organisation(offer.municipality);
    assertThat(site.get("/nb/municipalities/" + offer.slug(), "If-None-Match", tag).getStatus())
        .as("somebody new works here")
        .isEqualTo(200);
  }
}
