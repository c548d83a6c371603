package no.bindeledd.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import no.bindeledd.testing.Browsers;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.JourneyTest;
import no.bindeledd.testing.Person;
import org.junit.jupiter.api.Test;

/**
 * Abuse case 22, without OIDC: a session id that somebody else chose or saw is worth nothing after
 * the sign-in, nor after a switch of role. That a real installation has no demo pages is in {@code
 * StartUpTest}.
 */
@JourneyTest
class SessionFixationTest {
  private static final String NAME = "bindeledd";
  private static final String FIXED = "0123456789ABCDEF0123456789ABCDEF";

  @Test
  void theSessionIdIsNewAfterTheSignInAndAfterASwitchOfRole(Browsers.Town town) {
    Person person = town.person();
    person
        .page()
        .context()
        .addCookies(List.of(new Cookie(NAME, FIXED).setDomain("localhost").setPath("/app")));
    person.goTo("/app/sign-in").page().locator("vaadin-text-field").waitFor();
    String beforeSignIn = session(person, town);
    assertThat(beforeSignIn).as("the server chooses").isNotEqualTo(FIXED);

    person.signIn("vedtak@example.org");
    String signedIn = session(person, town);
    assertThat(signedIn).isNotIn(FIXED, beforeSignIn);
    assertOpens(town, signedIn);
    assertOpensNothing(town, FIXED);
    assertOpensNothing(town, beforeSignIn);

    person.page().locator(".person-menu vaadin-menu-bar-button").first().click();
    person
        .page()
        .locator("vaadin-menu-bar-item:not([menu-item-checked])")
        .filter(new Locator.FilterOptions().setHasText(", "))
        .first()
        .click();
    person.page().waitForCondition(() -> !session(person, town).equals(signedIn));
    person.page().locator("vaadin-app-layout").waitFor();
    assertOpens(town, session(person, town));
    assertOpensNothing(town, signedIn);
  }

  private static String session(Person person, Browsers.Town town) {
    return person.page().context().cookies(town.address() + "/app/").stream()
        .filter(cookie -> cookie.name.equals(NAME))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private static void assertOpens(Browsers.Town town, String session) {
    assertThat(ask(town, session).statusCode()).isEqualTo(200);
  }

  /** Whoever comes with it is sent to the sign-in, as somebody without any. */
  private static void assertOpensNothing(Browsers.Town town, String session) {
    HttpResponse<String> answer = ask(town, session);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).contains("/app/sign-in"));
  }

  private static HttpResponse<String> ask(Browsers.Town town, String session) {
    return new Door(URI.create(town.address()).getPort())
        .get("/app/", "Cookie", NAME + "=" + session);
  }
}
