package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.bindeledd.design.CardList;
import no.bindeledd.design.EmptyState;
import no.bindeledd.design.FilterChips;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Question;
import no.bindeledd.design.Symbol;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.Member;
import no.bindeledd.identity.MemberFilter;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.identity.StaleTab;

/** Who has which role in the administrator's own circle: found, given, ended. */
@Route("members")
@Menu(title = "administration.members.title", order = 70, icon = "icon-people")
@RolesAllowed({"MUNICIPALITY_ADMINISTRATOR", "ORGANISATION_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"})
public class MembersView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 24;

  private final transient MemberService members;
  private final transient CurrentCaller caller;
  private final TextField search = new TextField();
  private final Div chips = new Div();
  private final Div notices = new Div();
  private final Div content = new Div();
  private MemberFilter.Which which = MemberFilter.Which.NOW;
  private int shown = PAGE;

  MembersView(MemberService members, CurrentCaller caller) {
    this.members = members;
    this.caller = caller;
    title(getTranslation("administration.members.title"));
    actions(give());
    search.setLabel(getTranslation("administration.members.search"));
    search.setPrefixComponent(Symbol.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setMaxLength(100);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        event -> {
          shown = PAGE;
          list();
        });
    content.addClassName("page-content");
    add(notices, search, chips, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Role role = caller.person().map(SignedInPerson::role).orElseThrow(StaleTab::new);
    lead(getTranslation("administration.members.lead." + role.name()));
    show();
  }

  private Button give() {
    var give =
        new Button(
            getTranslation("administration.members.give"),
            Symbol.PLUS.icon(),
            click -> UI.getCurrent().navigate(GiveRoleView.class));
    give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return give;
  }

  private void show() {
    chips.removeAll();
    chips.add(
        new FilterChips<MemberFilter.Which>(
                getTranslation("administration.members.which"),
                which,
                part -> {
                  which = part;
                  shown = PAGE;
                  list();
                })
            .part(
                MemberFilter.Which.NOW,
                getTranslation("administration.members.now"),
                count(MemberFilter.Which.NOW))
            .part(
                MemberFilter.Which.INVITED,
                getTranslation("administration.members.invited"),
                count(MemberFilter.Which.INVITED))
            .part(
                MemberFilter.Which.ENDED,
                getTranslation("administration.members.ended"),
                count(MemberFilter.Which.ENDED)));
    list();
  }

  private int count(MemberFilter.Which part) {
    return members.count(caller.get(), new MemberFilter("", part));
  }

  private void list() {
    var filter = new MemberFilter(search.getValue(), which);
    int count = members.count(caller.get(), filter);
    List<Member> some = members.list(caller.get(), filter, shown);
    content.removeAll();
    if (some.isEmpty()) {
      content.add(nobody());
      return;
    }
    var cards = new MemberCards(this, this::askBeforeEnd);
    content.add(
        new H2(getTranslation("administration.members.heading", "count", count)),
        new CardList(some.stream().map(cards::card).toList()));
    if (count > some.size()) {
      content.add(
          new Button(
              getTranslation("administration.members.more", "count", count - some.size()),
              click -> {
                shown += PAGE;
                list();
              }));
    }
  }

  private EmptyState nobody() {
    String none = "administration.members.none." + which.name();
    return search.isEmpty()
        ? new EmptyState(getTranslation(none), getTranslation(none + ".why"))
        : new EmptyState(
            getTranslation("administration.members.notFound"),
            getTranslation("administration.members.notFound.why"));
  }

  private void askBeforeEnd(Member member) {
    String role = getTranslation("role." + member.role().name());
    new Question(
            getTranslation("administration.members.end.title"),
            getTranslation("administration.members.end.text", "name", member.name(), "role", role),
            getTranslation("administration.members.end"),
            getTranslation("administration.members.end.no"),
            () -> end(member))
        .dangerous()
        .open();
  }

  private void end(Member member) {
    notices.removeAll();
    try {
      members.end(caller.get(), member.id());
    } catch (Rejected rejected) {
      for (Reason reason : rejected.reasons()) {
        notices.add(new Notice(Tone.DANGER, getTranslation(reason.key())));
      }
      notices.scrollIntoView();
      return;
    }
    Notification.show(getTranslation("administration.members.end.done", "name", member.name()));
    show();
  }
}
