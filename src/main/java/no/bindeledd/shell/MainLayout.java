package no.bindeledd.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.ui.PersonMenu;

/**
 * The frame around every signed-in view. The navigation holds the views that carry {@code @Menu}
 * (its title is a message key) and that the person's role may open.
 */
@Layout
@AnonymousAllowed
public class MainLayout extends AppLayout {
  private static final long serialVersionUID = 1;

  MainLayout(CurrentCaller caller, PersonMenu.Factory personMenu) {
    setPrimarySection(Section.NAVBAR);
    var skip = new Anchor("#content", getTranslation("shell.skip"));
    skip.addClassName("skip-link");
    var toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.menu"));
    var brand = new Anchor("/app/", getTranslation("site.name"));
    brand.addClassName("brand");
    var header = new Header(skip, toggle, brand);
    header.addClassName("app-header");
    caller.person().ifPresent(person -> header.add(personMenu.menuFor(person)));
    addToNavbar(header);
    if (caller.person().isPresent()) {
      addToDrawer(navigation());
    } else {
      toggle.setVisible(false);
      setDrawerOpened(false);
    }
  }

  private Nav navigation() {
    var links = new SideNav();
    links.setLabel(getTranslation("shell.navigation"));
    links.addClassName("app-nav");
    MenuConfiguration.getMenuEntries()
        .forEach(
            entry -> {
              var item = new SideNavItem(getTranslation(entry.title()), entry.path());
              // What lies below a list belongs to it; everything lies below home.
              item.setMatchNested(!entry.path().isEmpty());
              if (entry.icon() != null) {
                var icon = new Div();
                icon.addClassNames("icon", entry.icon());
                item.setPrefixComponent(icon);
              }
              links.addItem(item);
            });
    return new Nav(links);
  }
}
