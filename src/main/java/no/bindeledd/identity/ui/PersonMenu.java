package no.bindeledd.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.identity.SignedInPerson;
import org.springframework.stereotype.Component;

/** Who I am here: my role, the others I may switch to, my language, and the way out. */
public final class PersonMenu extends MenuBar {
  private static final long serialVersionUID = 1;

  private PersonMenu() {
    addClassName("person-menu");
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
  }

  /** Makes the menu. */
  @Component
  public static class Factory {
    private final MembershipService memberships;
    private final AuthenticationContext session;
    private final CurrentCaller caller;

    Factory(MembershipService memberships, AuthenticationContext session, CurrentCaller caller) {
      this.memberships = memberships;
      this.session = session;
      this.caller = caller;
    }

    public PersonMenu menuFor(SignedInPerson person) {
      var menu = new PersonMenu();
      List<OwnMembership> all = memberships.own(caller.get());
      MenuItem top = menu.addItem(face(menu, person, all));
      SubMenu items = top.getSubMenu();
      for (OwnMembership own : all) {
        addMembership(menu, items, person, own);
      }
      items.addSeparator();
      SubMenu languages = items.addItem(menu.getTranslation("identity.menu.language")).getSubMenu();
      for (Language language : Language.offered()) {
        addLanguage(languages, person, language);
      }
      items.addSeparator();
      // Another organisation, or the first one of a caseworker who also volunteers.
      items.addItem(
          menu.getTranslation("claim.begin.title"),
          click -> UI.getCurrent().getPage().setLocation("/me/organisations"));
      items.addItem(menu.getTranslation("identity.menu.signOut"), click -> session.logout());
      return menu;
    }

    /** Place above role: who has several of one role tells them apart by the place. */
    private static Div face(PersonMenu menu, SignedInPerson person, List<OwnMembership> all) {
      var role = new Span(menu.getTranslation("role." + person.role().name()));
      role.addClassName("person-menu-role");
      var face = new Div();
      face.addClassName("person-menu-face");
      all.stream()
          .filter(own -> own.id() == person.membership())
          .map(OwnMembership::placeName)
          .filter(place -> !place.isBlank())
          .findFirst()
          .ifPresent(place -> face.add(nameOf(place)));
      face.add(role);
      return face;
    }

    /** In its own direction, so that a name that is too long is cut at its end. */
    private static Span nameOf(String place) {
      var name = new Span(place);
      name.getElement().setAttribute("dir", "auto");
      return name;
    }

    private void addMembership(
        PersonMenu menu, SubMenu items, SignedInPerson person, OwnMembership own) {
      String name =
          menu.getTranslation(
              "identity.menu.membership",
              "role",
              menu.getTranslation("role." + own.role().name()),
              "place",
              own.placeName());
      MenuItem item =
          items.addItem(
              name,
              click -> SessionOpener.switchTo(person, memberships.choose(caller.get(), own.id())));
      item.setCheckable(true);
      item.setChecked(own.id() == person.membership());
    }

    private void addLanguage(SubMenu items, SignedInPerson person, Language language) {
      MenuItem item =
          items.addItem(
              language.nativeName(),
              click -> {
                memberships.speak(caller.get(), language);
                SessionOpener.speak(person, language);
              });
      item.getElement().setAttribute("lang", language.code());
      item.setCheckable(true);
      item.setChecked(language == person.language());
    }
  }
}
