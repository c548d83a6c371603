package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An activity in several languages, as those work with it who offer it. */
@IntegrationTest
class TranslationTest {
  @Autowired World world;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired TranslationService translations;
  @Autowired Clock clock;

  ActivityFixtures given;
  long id;

  @BeforeEach
  void write() {
    given = new ActivityFixtures(world, activities, clock);
    id = given.draft(given.content());
  }

  @Test
  void whatIsMissingAndWhatHasChangedIsSaidFieldByField() {
    assertThat(in(Language.EN).missing(content()))
        .containsExactly(WrittenField.TITLE, WrittenField.DESCRIPTION, WrittenField.ACCESS_NOTES);
    save(Language.EN, 0, Map.of(WrittenField.TITLE, "Café", WrittenField.DESCRIPTION, "Coffee."));
    assertThat(in(Language.EN).missing(content())).containsExactly(WrittenField.ACCESS_NOTES);
    assertThat(in(Language.EN).stale(content())).isEmpty();
    activities.save(
        given.member,
        given.municipality,
        id,
        1,
        ActivityFixtures.with(content(), edit -> edit.title = "Strikkekafé"));
    assertThat(in(Language.EN).stale(content())).containsExactly(WrittenField.TITLE);
  }

  @Test
  void theSecondWriterInALanguageMeetsTheFirst() {
    save(Language.EN, 0, Map.of(WrittenField.TITLE, "Café"));
    assertThatThrownBy(() -> save(Language.EN, 0, Map.of(WrittenField.TITLE, "Coffee")))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(in(Language.EN).texts().get(WrittenField.TITLE).text()).isEqualTo("Café");
    save(Language.UK, 0, Map.of(WrittenField.TITLE, "Кафе"));
    save(Language.EN, 1, Map.of(WrittenField.TITLE, "Coffee"));
    assertThat(in(Language.EN).texts().get(WrittenField.TITLE).text()).isEqualTo("Coffee");
    assertThat(in(Language.UK).texts().get(WrittenField.TITLE).text()).isEqualTo("Кафе");
  }

  @Test
  void aTitleIsOneLineInEveryLanguage() {
    assertThatThrownBy(
            () -> save(Language.AR, 0, Map.of(WrittenField.TITLE, "مقهى\r\nBcc: x@example.org")))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> assertThat(no.reasons()).extracting(Reason::field).containsExactly("title"));
    assertThat(in(Language.AR).texts()).isEmpty();
  }

  @Test
  void itCannotBeTranslatedIntoTheLanguageInWhichItIsWritten() {
    assertThatThrownBy(() -> save(Language.NB, 0, Map.of(WrittenField.TITLE, "Kafé")))
        .isInstanceOf(Rejected.class);
    translations.writtenIn(given.member, given.municipality, id, Language.EN);
    save(Language.NB, 0, Map.of(WrittenField.TITLE, "Kafé"));
    assertThat(languages(given.member).source()).isEqualTo(Language.EN);
    assertThat(languages(given.member).others())
        .extracting(ActivityLanguages.InLanguage::language)
        .containsExactly(Language.NB, Language.NN, Language.UK, Language.AR);
  }

  @Test
  void withoutAMachineNoneIsAsked() {
    assertThat(languages(given.member).machine()).isFalse();
    assertThatThrownBy(
            () -> translations.askMachine(given.member, given.municipality, id, Language.UK))
        .isInstanceOf(Rejected.class);
  }

  @Test
  void onlyThoseWhoOfferItReadAndWriteItsTranslations() {
    var ended = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    world.end(ended);
    List<Caller> strangers =
        List.of(
            world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality)),
            world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality)),
            world.inMunicipality(Role.CASEWORKER, given.municipality),
            given.person(),
            ended,
            Caller.ANYONE);
    for (Caller stranger : strangers) {
      assertThatThrownBy(() -> languages(stranger)).isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  translations.save(
                      stranger,
                      given.municipality,
                      id,
                      Language.EN,
                      0,
                      content(),
                      Map.of(WrittenField.TITLE, "Mine")))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> translations.writtenIn(stranger, given.municipality, id, Language.EN))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> translations.askMachine(stranger, given.municipality, id, Language.EN))
          .isInstanceOf(NotFound.class);
    }
    assertThat(in(Language.EN).texts()).isEmpty();
  }

  private void save(Language language, long version, Map<WrittenField, String> texts) {
    translations.save(given.member, given.municipality, id, language, version, content(), texts);
  }

  private ActivityLanguages languages(Caller caller) {
    return translations.languages(caller, given.municipality, id);
  }

  private ActivityLanguages.InLanguage in(Language language) {
    return languages(given.member).in(language);
  }

  private ActivityContent content() {
    return own.get(given.member, given.municipality, id).content();
  }
}
