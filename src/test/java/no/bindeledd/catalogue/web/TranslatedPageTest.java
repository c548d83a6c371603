package no.bindeledd.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.activity.WrittenField;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** In which language the public reads an activity, and what it is told about that. */
@IntegrationTest
class TranslatedPageTest {
  private static final String ONLY_IN = "Текст є лише цією мовою";
  private static final String CHANGED = "Текст змінили після перекладу";

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired TranslationService translations;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  long id;

  @BeforeEach
  void open() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    id = offer.publish();
  }

  @Test
  void whatIsNotTranslatedIsShownAsItIsWrittenAndSaysSo() {
    assertThat(page("uk"))
        .contains("<h1 lang=\"nb\" dir=\"auto\">Språkkafé på biblioteket</h1>")
        .contains(ONLY_IN);
    assertThat(page("nn"))
        .as("who reads one form of Norwegian reads the other")
        .contains("<h1 lang=\"nb\" dir=\"auto\">Språkkafé på biblioteket</h1>")
        .doesNotContain("Teksten finst berre");
  }

  @Test
  void eachReaderGetsTheirOwnLanguageInPageListAndCalendar() {
    translate(Language.UK, "Мовне кафе", "П’ємо каву й говоримо норвезькою.");
    assertThat(page("uk"))
        .contains("<h1 lang=\"uk\" dir=\"auto\">Мовне кафе</h1>")
        .contains("<title>Мовне кафе")
        .contains("П’ємо каву")
        .doesNotContain(CHANGED);
    assertThat(site.read("/uk/activities?municipality=" + offer.slug()))
        .contains("lang=\"uk\" dir=\"auto\">Мовне кафе</a>");
    assertThat(site.read("/uk" + offer.path(id) + ".ics")).contains("SUMMARY:Мовне кафе");
    assertThat(page("nb")).contains("Språkkafé på biblioteket").doesNotContain("Мовне кафе");
    assertThat(page("ar"))
        .as("nobody is given a third language")
        .contains("Språkkafé på biblioteket");
  }

  @Test
  void theSearchFindsItByTheWordsOfATranslation() {
    translate(Language.UK, "Плетіння кошиків", "");
    assertThat(site.read("/uk/activities?municipality=" + offer.slug() + "&q=кошиків"))
        .contains("Плетіння кошиків");
  }

  @Test
  void aSourceThatHasChangedIsToldOfAndShownBeside() {
    translate(Language.UK, "Мовне кафе", "П’ємо каву.");
    var before = own.get(offer.member, offer.municipality, id);
    offer.description = "Vi drikker te nå.";
    activities.save(offer.member, offer.municipality, id, before.version(), offer.content());
    assertThat(page("uk"))
        .contains(CHANGED)
        .contains("П’ємо каву.")
        .contains("Показати оригінал")
        .contains("lang=\"nb\" dir=\"auto\">Vi drikker te nå.");
    translate(Language.UK, "Мовне кафе", "П’ємо чай.");
    assertThat(page("uk")).contains("П’ємо чай.").doesNotContain(CHANGED);
  }

  @Test
  void aWayInThatIsForThoseWithAPlaceIsHiddenInEveryLanguage() {
    offer.hidden = true;
    long hidden = offer.publish();
    translations.save(
        offer.member,
        offer.municipality,
        hidden,
        Language.EN,
        0,
        own.get(offer.member, offer.municipality, hidden).content(),
        Map.of(WrittenField.TITLE, "Café", WrittenField.ACCESS_NOTES, "Ring the blue bell"));
    assertThat(site.read("/en" + offer.path(hidden))).contains("Café").doesNotContain("blue bell");
  }

  private void translate(Language language, String title, String description) {
    long version =
        translations.languages(offer.member, offer.municipality, id).in(language).version();
    translations.save(
        offer.member,
        offer.municipality,
        id,
        language,
        version,
        own.get(offer.member, offer.municipality, id).content(),
        Map.of(WrittenField.TITLE, title, WrittenField.DESCRIPTION, description));
  }

  private String page(String language) {
    return site.read("/" + language + offer.path(id));
  }
}
