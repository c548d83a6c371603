package no.bindeledd.testing;

import static no.bindeledd.schema.Tables.SIGN_IN_CODE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all journeys; hands a {@link Town} to each test and closes its windows. */
public final class Browsers implements ParameterResolver, AfterEachCallback {
  private static final ExtensionContext.Namespace WINDOWS =
      ExtensionContext.Namespace.create(Browsers.class);
  private static Running running;

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      playwright.close();
    }
  }

  /** Where people meet: makes windows for them. */
  public static final class Town {
    private final Browser browser;
    private final String address;
    private final List<Person> people = new ArrayList<>();

    Town(Browser browser, String address) {
      this.browser = browser;
      this.address = address;
    }

    public Person person() {
      return person(new Browser.NewContextOptions());
    }

    /** At a portal that the test has started. */
    public Person at(String portal) {
      var person =
          new Person(
              browser.newContext(
                  new Browser.NewContextOptions().setLocale("nb-NO").setBaseURL(portal)),
              portal);
      people.add(person);
      return person;
    }

    /** On a phone, 360 px wide. */
    public Person personOnAPhone() {
      return person(new Browser.NewContextOptions().setViewportSize(360, 800));
    }

    public Person person(Browser.NewContextOptions options) {
      var person =
          new Person(browser.newContext(options.setLocale("nb-NO").setBaseURL(address)), address);
      people.add(person);
      return person;
    }

    public String address() {
      return address;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var town = new Town(browser(context), address(context));
    context.getStore(WINDOWS).put("town", town);
    forgetCodes(context);
    return town;
  }

  /** Journeys share their people, and one person gets few codes in a quarter of an hour. */
  private static void forgetCodes(ExtensionContext context) {
    if (isJourney(context)) {
      SpringExtension.getApplicationContext(context)
          .getBean(DSLContext.class)
          .deleteFrom(SIGN_IN_CODE)
          .execute();
    }
  }

  private static boolean isJourney(ExtensionContext context) {
    return context.getRequiredTestClass().isAnnotationPresent(JourneyTest.class);
  }

  /** A test that starts the program itself says where it is, see {@link Town#at}. */
  private static String address(ExtensionContext context) {
    return isJourney(context)
        ? SpringExtension.getApplicationContext(context)
            .getBean(Environment.class)
            .getRequiredProperty("bindeledd.address")
        : "";
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Town town = context.getStore(WINDOWS).get("town", Town.class);
    if (town != null) {
      boolean failed = context.getExecutionException().isPresent();
      int number = 0;
      for (Person person : town.people) {
        number++;
        person.leave(failed ? context.getDisplayName() + "-" + number : null);
      }
    }
  }

  private static synchronized Browser browser(ExtensionContext context) {
    if (running == null) {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      // As patient as the rest of Playwright: a busy machine is no fault of a page.
      PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
      running = new Running(playwright, playwright.chromium().launch(options()));
      // Closed when the last test of the run is over.
      context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .put("bindeledd-browser", running);
    }
    return running.browser();
  }

  private static BrowserType.LaunchOptions options() {
    String path = System.getenv().getOrDefault("BINDELEDD_CHROMIUM", "/usr/bin/chromium");
    return new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(path))
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }
}
