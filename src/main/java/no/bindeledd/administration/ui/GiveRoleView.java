package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.design.Question;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.identity.GivenRoles;
import no.bindeledd.identity.MemberService;
import no.bindeledd.identity.MembershipService;
import no.bindeledd.identity.OwnMembership;
import no.bindeledd.identity.RoleGift;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.identity.StaleTab;
import no.bindeledd.municipality.MunicipalityService;
import no.bindeledd.municipality.Unit;

/** Gives somebody a role, by their e-mail address. */
@Route("members/new")
@RolesAllowed({"MUNICIPALITY_ADMINISTRATOR", "ORGANISATION_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR"})
public class GiveRoleView extends KeptForm implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String UNIT = "unit";

  private final transient MemberService members;
  private final transient MembershipService memberships;
  private final transient MunicipalityService municipalities;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private Select<Role> role = new Select<>();
  private Select<Unit> unit = new Select<>();

  GiveRoleView(
      MemberService members,
      MembershipService memberships,
      MunicipalityService municipalities,
      Drafts drafts,
      CurrentCaller caller,
      Clock clock) {
    super("role", drafts, caller);
    this.members = members;
    this.memberships = memberships;
    this.municipalities = municipalities;
    this.caller = caller;
    this.clock = clock;
    title(getTranslation("administration.give.title"));
    lead(getTranslation("administration.give.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SignedInPerson person = caller.person().orElseThrow(StaleTab::new);
    OwnMembership here = memberships.current(caller.get());
    fields().add(who(person), what(person.role(), here), when());
    role.addValueChangeListener(chosen -> shown());
    fields().onShow(this::shown);
    var stored = new HashMap<String, String>();
    stored.put("from", Norway.today(clock).toString());
    stored.put("language", person.language().name());
    List<Role> given = GivenRoles.by(person.role());
    stored.put("role", given.size() == 1 ? given.getFirst().name() : "");
    for (String name : List.of("email", "name", UNIT, "to")) {
      stored.put(name, "");
    }
    begin(
        here.id(),
        0,
        stored,
        button(
            getTranslation("administration.give.save"),
            getTranslation("administration.give.save.then"),
            this::save));
    shown();
  }

  private FormSection who(SignedInPerson person) {
    var email = fields().email("email", getTranslation("administration.give.email"));
    email.setHelperText(getTranslation("administration.give.email.help"));
    var name = fields().text("name", getTranslation("administration.give.name"), 160);
    name.setHelperText(getTranslation("administration.give.name.help"));
    Select<Language> language =
        fields()
            .choice(
                "language",
                getTranslation("administration.give.language"),
                Language.offered(),
                Language::name);
    language.setItemLabelGenerator(Language::nativeName);
    language.setHelperText(getTranslation("administration.give.language.help"));
    return new FormSection(getTranslation("administration.give.who"), "")
        .wide(email)
        .with(name, language);
  }

  private FormSection what(Role giver, OwnMembership here) {
    role =
        fields()
            .choice(
                "role",
                getTranslation("administration.give.role"),
                GivenRoles.by(giver),
                Role::name);
    role.setItemLabelGenerator(r -> getTranslation("role." + r.name()));
    List<Unit> units =
        here.municipality() == null
            ? List.of()
            : municipalities.units(caller.get(), here.municipality());
    unit =
        fields()
            .choice(
                UNIT,
                getTranslation("administration.give.unit"),
                units,
                u -> String.valueOf(u.id()));
    unit.setItemLabelGenerator(u -> u == null ? "" : u.name());
    return new FormSection(getTranslation("administration.give.what"), "").wide(role).wide(unit);
  }

  private FormSection when() {
    var to = fields().day("to", getTranslation("administration.give.to"));
    to.setHelperText(getTranslation("administration.give.to.help"));
    to.setClearButtonVisible(true);
    return new FormSection(getTranslation("administration.give.when"), "")
        .with(fields().day("from", getTranslation("administration.give.from")), to);
  }

  /** The unit is asked for where a role counts in one, and what a role means stands below it. */
  private void shown() {
    Role chosen = role.getValue();
    role.setHelperText(
        chosen == null
            ? getTranslation("administration.give.role.help")
            : getTranslation("administration.role." + chosen.name()));
    unit.setVisible(chosen != null && GivenRoles.mayHaveUnit(chosen));
    boolean free = chosen != null && !GivenRoles.needsUnit(chosen);
    unit.setEmptySelectionAllowed(free);
    unit.setEmptySelectionCaption(free ? getTranslation("administration.give.unit.all") : "");
    unit.setHelperText(
        unit.getListDataView().getItemCount() == 0
            ? getTranslation("administration.give.unit.none")
            : getTranslation("administration.give.unit.help"));
  }

  private void save() {
    Map<String, String> typed = fields().read();
    LocalDate from = KeptFields.day(typed.getOrDefault("from", ""));
    if (role.getValue() == null || from == null) {
      errors()
          .show(
              List.of(
                  role.getValue() == null
                      ? Reason.at("role", "administration.give.roleMissing")
                      : Reason.at("from", "administration.give.fromMissing")));
      return;
    }
    Unit chosen = unit.isVisible() ? unit.getValue() : null;
    var gift =
        new RoleGift(
            typed.getOrDefault("email", ""),
            typed.getOrDefault("name", ""),
            role.getValue(),
            chosen == null ? null : chosen.id(),
            from,
            KeptFields.day(typed.getOrDefault("to", "")),
            Language.valueOf(Objects.requireNonNull(typed.get("language"))));
    List<Reason> doubts = members.doubts(caller.get(), gift);
    if (doubts.isEmpty()) {
      give(gift);
    } else {
      ask(gift, doubts.getFirst());
    }
  }

  private void ask(RoleGift gift, Reason doubt) {
    new Question(
            getTranslation("administration.give.sure"),
            getTranslation(doubt.key()),
            getTranslation("administration.give.save"),
            getTranslation("administration.give.sure.no"),
            () -> give(gift))
        .open();
  }

  private void give(RoleGift gift) {
    try {
      members.give(caller.get(), gift);
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    }
    desk().done();
    UI.getCurrent().navigate(MembersView.class);
    Notification.show(getTranslation("administration.give.done", "email", gift.email().strip()));
  }
}
