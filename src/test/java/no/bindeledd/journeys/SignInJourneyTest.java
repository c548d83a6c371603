package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import org.junit.jupiter.api.Test;

@JourneyTest
class SignInJourneyTest {

  @Test
  void aMemberSignsInAndSeesWhatWaits(Browsers.Town town) {
    var member = town.person();
    member.goTo("/app/sign-in").page().locator("vaadin-text-field").waitFor();
    member.takesAPicture("sign-in").findsNoBarrier();
    member.signIn("medlem@example.org");
    assertThat(member.page().locator("h1").innerText()).startsWith("Hei, ");
    member.takesAPicture("home").findsNoBarrier();
  }
}
