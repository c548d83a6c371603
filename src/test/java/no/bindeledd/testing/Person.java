package no.bindeledd.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at a browser window. Whatever the browser complains of fails the journey. */
public final class Person {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path PICTURES = Path.of("target", "pictures");

  /** While a message fades in, its colours are not yet what people read. */
  private static final String MESSAGES_STAND_STILL =
      "() => [...document.querySelectorAll('vaadin-notification-card')].every(card =>"
          + " [...card.getAnimations({subtree: true}), ...(card.shadowRoot?.getAnimations() ?? [])]"
          + ".every(animation => animation.playState !== 'running'))";

  /**
   * What sticks out of the window, measured when the menu of the signed-in frame has moved in or
   * out: when the page is as wide as it was before. Pages without script have no frame, and no
   * frames to wait for. What lies in a box that scrolls or is cut on purpose does not count.
   */
  private static final String TOO_WIDE =
      """
      async () => {
        const page = document.querySelector('main') ?? document.body;
        for (let width = -1, same = 0; same < 5 && document.querySelector('vaadin-app-layout'); ) {
          await new Promise(requestAnimationFrame);
          same = page.clientWidth === width ? same + 1 : 0;
          width = page.clientWidth;
        }
        const cut = e => e !== page && e !== document.body && e !== null
            && (getComputedStyle(e).overflowX !== 'visible' || cut(e.parentElement));
        const out = [...page.querySelectorAll('*')].filter(e => {
          const box = e.getBoundingClientRect();
          return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)
              && e.checkVisibility() && !cut(e);
        });
        const window = document.documentElement;
        return window.scrollWidth > window.clientWidth
            ? ['the window by ' + (window.scrollWidth - window.clientWidth), ...out.map(e => e.outerHTML.slice(0, 120))]
            : out.map(e => e.outerHTML.slice(0, 120));
      }
      """;

  private final BrowserContext window;
  private final String address;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Person(BrowserContext window, String address) {
    this.window = window;
    this.address = address;
    this.page = window.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  public Page page() {
    return page;
  }

  /** Goes to a page of the portal, such as {@code /nb/}. */
  public Person goTo(String path) {
    page.navigate(address + path);
    return this;
  }

  /** Signs in by the code that comes to the demo's outbox. */
  public Person signIn(String email) {
    goTo("/app/sign-in");
    String before = newestCode(email);
    page.getByLabel("E-post eller mobilnummer").fill(email);
    page.getByText("Send meg en kode").click();
    page.getByLabel("Kode", new Page.GetByLabelOptions().setExact(true))
        .fill(codeAfter(before, email));
    page.locator("vaadin-button[theme~=primary]").click();
    page.locator("vaadin-app-layout").waitFor();
    return this;
  }

  /** Chooses a language of the interface in the menu of the signed-in frame, and stays there. */
  public Person speak(String language) {
    String here = page.url();
    String before = pageLanguage();
    page.locator(".person-menu vaadin-menu-bar-button").first().click();
    page.locator("vaadin-menu-bar-item[aria-haspopup=true]").last().click();
    page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(language)).click();
    page.waitForCondition(
        () ->
            !before.equals(pageLanguage())
                && page.url().equals(here)
                && page.locator("vaadin-app-layout main h1").count() == 1);
    return this;
  }

  private String pageLanguage() {
    return page.locator("html").getAttribute("lang");
  }

  /** Waits for a code that is not the one that was there before. */
  public String codeAfter(String before, String email) {
    var code = new String[1];
    page.waitForCondition(
        () -> {
          code[0] = newestCode(email);
          return !code[0].isEmpty() && !code[0].equals(before);
        });
    return code[0];
  }

  /** The newest code sent to an address; empty if there is none. */
  public String newestCode(String email) {
    for (String body : messagesTo(email)) {
      Matcher code = CODE.matcher(body);
      if (code.find()) {
        return code.group(1);
      }
    }
    return "";
  }

  /** The newest link with this text sent to an address, or to anybody if that is empty. */
  public String newestLink(String email, String text) {
    for (String body : messagesTo(email)) {
      Matcher link = LINK.matcher(body);
      while (link.find()) {
        if (link.group().contains(text)) {
          return link.group();
        }
      }
    }
    return "";
  }

  /** Waits for such a link that is another than the one there was before: jobs carry messages. */
  public String linkAfter(String before, String email, String text) {
    page.waitForCondition(() -> !newestLink(email, text).equals(before));
    return newestLink(email, text);
  }

  /** Waits for a message with this in its words to an address, or to anybody if that is empty. */
  public String message(String email, String part) {
    var found = new String[1];
    page.waitForCondition(
        () -> {
          found[0] =
              messagesTo(email).stream().filter(b -> b.contains(part)).findFirst().orElse("");
          return !found[0].isEmpty();
        });
    return found[0];
  }

  /** How many messages with this in their words went to an address. */
  public long messages(String email, String part) {
    return messagesTo(email).stream().filter(b -> b.contains(part)).count();
  }

  /** On the first page, among the most urgent or below them. */
  public Person isAwaitedBy(String what) {
    Locator card = page.locator("main").getByText(what).first();
    PlaywrightAssertions.assertThat(card).isAttached();
    if (card.isHidden()) {
      page.locator("main vaadin-details-summary").click();
    }
    PlaywrightAssertions.assertThat(card).isVisible();
    return this;
  }

  /** Newest first. */
  private List<String> messagesTo(String email) {
    APIResponse response = window.request().get(address + "/demo/outbox.json?to=" + email);
    var bodies = new ArrayList<String>();
    for (JsonNode message : JSON.readTree(response.text())) {
      bodies.add(message.path("body").asString(""));
    }
    return bodies;
  }

  /** No violation of WCAG 2.2 AA or of good practice that axe can find. */
  public Person findsNoBarrier() {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(MESSAGES_STAND_STILL)));
    // The indicator is Vaadin's own, above the page and outside every landmark.
    List<Rule> violations =
        new AxeBuilder(page).exclude("vaadin-connection-indicator").analyze().getViolations();
    assertThat(
            violations.stream()
                .map(v -> v.getId() + ": " + v.getNodes().getFirst().getHtml())
                .toList())
        .as("axe on " + page.url())
        .isEmpty();
    return this;
  }

  /** Nothing needs scrolling sideways, neither the window nor the frame in which views scroll. */
  public Person findsItFitsTheWidth() {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide on " + page.url()).isEmpty();
    return this;
  }

  /** Until what was pressed is answered: what stands there then stays. */
  public Person waitsForTheServer() {
    page.waitForFunction(
        """
        () => Object.values(window.Vaadin?.Flow?.clients ?? {})
            .every(client => !client.isActive || !client.isActive())
        """);
    return this;
  }

  public Person inTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return this;
  }

  public Person inTheLight() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return this;
  }

  /** The browser complained, as it should. */
  public Person expectsComplaint(String part) {
    assertThat(complaints).anyMatch(c -> c.contains(part));
    complaints.removeIf(c -> c.contains(part));
    return this;
  }

  /** The portal was stopped while the page was open: the browser says that it is gone. */
  public Person expectsComplaintsOfAnEnd() {
    page.navigate("about:blank");
    complaints.removeIf(c -> c.contains("ERR_CONNECTION") || c.contains("Failed to load resource"));
    return this;
  }

  /** A picture for people to look at, in target/pictures. */
  public Person takesAPicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  void leave(@org.jspecify.annotations.Nullable String failed) {
    if (failed != null) {
      takesAPicture("failed-" + failed.replaceAll("[^A-Za-z0-9]+", "-"));
    }
    window.close();
    if (failed == null) {
      assertThat(complaints).as("complaints of the browser").isEmpty();
    }
  }
}
