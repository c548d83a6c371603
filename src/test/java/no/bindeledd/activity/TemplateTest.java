package no.bindeledd.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What new activities begin with. */
@IntegrationTest
class TemplateTest {
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired TemplateService templates;

  ActivityFixtures given;
  long activity;

  @BeforeEach
  void anActivity() {
    given = new ActivityFixtures(world, activities, clock);
    activity = given.published(given.content());
  }

  @Test
  void whatWasKeptBeginsADraftWithoutTimesAndArea() {
    long id = templates.keep(given.member, given.municipality, activity, "  Kafé  ");
    assertThat(templates.own(given.member)).extracting(t -> t.name()).containsExactly("Kafé");
    long draft = templates.begin(given.member, given.municipality, key(id));
    Activity begun = own.get(given.member, given.municipality, draft);
    ActivityContent pattern = given.content();
    assertThat(begun.state()).isEqualTo(ActivityState.DRAFT);
    assertThat(begun.content().area()).isNull();
    assertThat(begun.content().series()).isEqualTo(Series.NONE);
    assertThat(begun.content().title()).isEqualTo(pattern.title());
    assertThat(begun.content().description()).isEqualTo(pattern.description());
    assertThat(begun.content().languages()).isEqualTo(pattern.languages());
    assertThat(begun.content().interests()).isEqualTo(pattern.interests());
    assertThat(begun.content().placeName()).isEqualTo(pattern.placeName());
    assertThat(begun.content().capacity()).isEqualTo(pattern.capacity());

    templates.delete(given.member, given.municipality, id);
    assertThat(templates.own(given.member)).isEmpty();
    assertThat(own.get(given.member, given.municipality, draft).content().title())
        .as("what began with it stays")
        .isEqualTo(pattern.title());
  }

  @Test
  void aTemplateHasANameOfOneLine() {
    for (String wrong : List.of("", "   ", "To\nlinjer", "x".repeat(121))) {
      assertThatThrownBy(() -> templates.keep(given.member, given.municipality, activity, wrong))
          .isInstanceOf(Rejected.class);
    }
    assertThat(templates.own(given.member)).isEmpty();
  }

  @Test
  void templatesAreTheirOwnersAlone() {
    long id = templates.keep(given.member, given.municipality, activity, "Kafé");
    long elsewhere = world.municipality();
    for (Caller stranger :
        List.of(
            Caller.ANYONE,
            given.person(),
            world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality)),
            world.inUnit(Role.COORDINATOR, given.municipality, world.unit(given.municipality)))) {
      assertThatThrownBy(() -> templates.begin(stranger, given.municipality, key(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> templates.delete(stranger, given.municipality, id))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> templates.keep(stranger, given.municipality, activity, "Kapret"))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> templates.begin(given.member, elsewhere, key(id)))
        .as("the organisation does not work there")
        .isInstanceOf(NotFound.class);
    var other =
        world.inOrganisation(Role.ORGANISATION_MEMBER, world.organisation(given.municipality));
    assertThat(templates.own(other)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"NB", "NN", "AR"})
  void readyOnesNeedNothingButTimesAndAPlace(Language reader) {
    assertThat(ReadyTemplate.all(reader))
        .hasSize(5)
        .allSatisfy(
            ready -> {
              assertThat(ActivityRules.faults(ready.content())).isEmpty();
              assertThat(ActivityRules.gaps(ready.content()))
                  .extracting(gap -> gap.field())
                  .containsExactly("placeName", "address", "area", "times");
            });
    long draft = templates.beginReady(given.member, given.municipality, "womensGroup", reader);
    assertThat(own.get(given.member, given.municipality, draft).content().description())
        .contains(reader == Language.NN ? "Ein møteplass" : "En møteplass");
    assertThatThrownBy(() -> templates.beginReady(given.member, given.municipality, "none", reader))
        .isInstanceOf(NotFound.class);
  }

  private ActivityKey key(long template) {
    return new ActivityKey(given.municipality, template);
  }
}
