package no.bindeledd.foundation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DraftsTest {
  @Autowired Drafts drafts;
  @Autowired World world;

  @Test
  void whatWasTypedLastIsThere() {
    var person = world.inMunicipality(Role.CASEWORKER, world.municipality());
    drafts.save(person, "form", 7, Map.of("title", "Språk"));
    drafts.save(person, "form", 7, Map.of("title", "Språkkafé for «alle» — добрий день"));

    assertThat(drafts.find(person, "form", 7))
        .hasValueSatisfying(
            d ->
                assertThat(d.fields())
                    .containsEntry("title", "Språkkafé for «alle» — добрий день"));
  }

  @Test
  void aColleagueSeesNothingOfIt() {
    long municipality = world.municipality();
    var owner = world.inMunicipality(Role.CASEWORKER, municipality);
    var colleague = world.inMunicipality(Role.CASEWORKER, municipality);
    drafts.save(owner, "form", 0, Map.of("a", "b"));

    assertThat(drafts.find(colleague, "form", 0)).isEmpty();
    drafts.discard(colleague, "form", 0);
    assertThat(drafts.find(owner, "form", 0)).isPresent();
  }

  @Test
  void aDiscardedDraftIsGone() {
    var owner = world.inMunicipality(Role.CASEWORKER, world.municipality());
    drafts.save(owner, "form", 0, Map.of("a", "b"));
    drafts.discard(owner, "form", 0);
    assertThat(drafts.find(owner, "form", 0)).isEmpty();
  }

  @Test
  void aStrangerKeepsNoDrafts() {
    assertThatThrownBy(() -> drafts.save(Caller.ANYONE, "form", 0, Map.of()))
        .isInstanceOf(NotFound.class);
  }
}
