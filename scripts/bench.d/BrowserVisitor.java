import java.net.URI;

/** A coordinator at a window of a real browser. */
final class BrowserVisitor implements Visitor {
  private static final String FIELD = "vaadin-text-field input";
  private static final String BUTTON = "vaadin-button[theme~=primary]";
  private static final String PEOPLE = ".bench-people a";

  private final Chromium.Window window;
  private final URI portal;

  BrowserVisitor(Chromium.Window window, URI portal) {
    this.window = window;
    this.portal = portal;
  }

  @Override
  public void askForCode(String address) {
    window.open(portal.resolve("/app/sign-in"));
    window.type(FIELD, address);
    window.click(BUTTON);
    window.await("vaadin-text-field[inputmode=numeric]");
  }

  @Override
  public void enter(String code) {
    window.type(FIELD, code);
    window.click(BUTTON);
    window.await("vaadin-app-layout main h1");
  }

  @Override
  public void openWorkbench(int which) {
    window.click("vaadin-side-nav-item[path='workbench']");
    window.await(PEOPLE);
    int people =
        window.evaluate("document.querySelectorAll(" + quoted(PEOPLE) + ").length").asInt();
    window.click(".bench-people li:nth-child(" + (which % people + 1) + ") a");
    mustShowSomebody();
    // What the page says by itself when it is drawn has been said.
    window.awaitTrue(
        "Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
  }

  @Override
  public void mustBeThere() {
    window.type("vaadin-text-field input", "ingen heter det");
    window.awaitTrue("document.querySelectorAll(" + quoted(PEOPLE) + ").length === 0");
    mustShowSomebody();
  }

  @Override
  public void leave() {
    window.click(".person-menu vaadin-menu-bar-button");
    window.click("vaadin-menu-bar-list-box vaadin-menu-bar-item:last-of-type");
    window.awaitTrue("!document.querySelector('vaadin-app-layout')");
    window.close();
  }

  private void mustShowSomebody() {
    window.await(".bench-detail h2");
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }
}
