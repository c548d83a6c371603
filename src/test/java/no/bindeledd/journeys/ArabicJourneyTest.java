package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/** Signed-in work from right to left, by light and in the dark. */
@JourneyTest
class ArabicJourneyTest {

  @Test
  void aMemberOfAnOrganisationWorksInArabic(Browsers.Town town) {
    Person member = town.person().signIn("orgadmin@example.org").speak("العربية");
    for (String path :
        new String[] {"/app/", "/app/activities", "/app/sessions", "/app/applications"}) {
      String picture = "arabic" + path.replace('/', '-');
      member.page().setViewportSize(1280, 900);
      member.goTo(path).page().locator("main h1").waitFor();
      assertThat(member.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
      member.takesAPicture(picture).findsNoBarrier();
      member.inTheDark().takesAPicture(picture + "-dark").findsNoBarrier().inTheLight();
      member.page().setViewportSize(360, 800);
      member.findsItFitsTheWidth().takesAPicture(picture + "-phone");
    }
    member.speak("Norsk bokmål");
  }
}
