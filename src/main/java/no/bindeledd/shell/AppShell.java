package no.bindeledd.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/**
 * The page around every signed-in view: style sheets in the order in which they build on another.
 */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://style.css")
@StyleSheet("context://vaadin.css")
@StyleSheet("context://app.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addFavIcon("icon", "/favicon.svg", "any");
    settings.addMetaTag("color-scheme", "light dark");
    settings.addMetaTag("robots", "noindex");
  }
}
