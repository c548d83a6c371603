package no.bindeledd.foundation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DraftsTest {
  private static final String FORM = "form";

  @Autowired Drafts drafts;
  @Autowired World world;

  Caller.SignedIn owner;

  @BeforeEach
  void somebodyWrites() {
    owner = world.inMunicipality(Role.CASEWORKER, world.municipality());
  }

  @Test
  void whatWasTypedLastIsThere() {
    long seen = keep(Draft.NONE, "Språk");
    keep(seen, "Språkkafé for «alle» — добрий день");
    assertThat(kept()).isEqualTo("Språkkafé for «alle» — добрий день");
  }

  @Test
  void aSecondWindowGoesOverNothingThatItHasNotSeen() {
    long first = keep(Draft.NONE, "i det første vinduet");
    assertThatThrownBy(() -> keep(Draft.NONE, "i det andre")).isInstanceOf(ChangedMeanwhile.class);
    long second = keep(first, "mer i det første");
    assertThatThrownBy(() -> keep(first, "i det andre")).isInstanceOf(ChangedMeanwhile.class);
    assertThat(kept()).isEqualTo("mer i det første");
    keep(second, "valgt");
    assertThat(kept()).isEqualTo("valgt");
  }

  @Test
  void whereTheSeenDraftIsGoneNothingIsLostByAnother() {
    long first = keep(Draft.NONE, "lagret");
    drafts.discard(owner, FORM, 0, first);
    long again = keep(first, "skrevet videre");
    assertThat(kept()).isEqualTo("skrevet videre");
    assertThat(again).isNotEqualTo(first);
    assertThatThrownBy(() -> keep(first, "fra et gammelt vindu"))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aColleagueSeesNothingOfIt() {
    var colleague = world.inMunicipality(Role.CASEWORKER, world.municipality());
    long seen = keep(Draft.NONE, "mitt");
    assertThat(drafts.find(colleague, FORM, 0)).isEmpty();
    drafts.discard(colleague, FORM, 0, seen);
    assertThat(kept()).isEqualTo("mitt");
  }

  @Test
  void aDiscardedDraftIsGoneButNotWhatAnotherWindowKeptSince() {
    long first = keep(Draft.NONE, "a");
    long second = keep(first, "b");
    drafts.discard(owner, FORM, 0, first);
    assertThat(kept()).isEqualTo("b");
    drafts.discard(owner, FORM, 0, second);
    assertThat(drafts.find(owner, FORM, 0)).isEmpty();
  }

  @Test
  void aStrangerKeepsNoDrafts() {
    assertThatThrownBy(() -> drafts.save(Caller.ANYONE, FORM, 0, Draft.NONE, Map.of()))
        .isInstanceOf(NotFound.class);
  }

  private long keep(long seen, String title) {
    return drafts.save(owner, FORM, 0, seen, Map.of("title", title)).version();
  }

  private String kept() {
    return drafts.find(owner, FORM, 0).orElseThrow().fields().get("title");
  }
}
