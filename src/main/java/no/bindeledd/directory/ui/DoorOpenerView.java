package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.design.KeptPage;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Question;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.opener.DoorOpener;
import no.bindeledd.organisation.opener.DoorOpenerService;
import no.bindeledd.organisation.opener.OpenerContent;
import no.bindeledd.organisation.opener.ShownTo;

/** Being a contact person: what one says of oneself, who sees it, and the way out. */
@Route("door-opener")
@Menu(title = "directory.opener.title", order = 46, icon = "icon-person")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "VOLUNTEER"})
public class DoorOpenerView extends KeptPage implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final long NEW = 0;

  private final transient DoorOpenerService openers;
  private final transient Places places;
  private final transient CurrentCaller caller;
  private boolean registered;

  DoorOpenerView(DoorOpenerService openers, Places places, Drafts drafts, CurrentCaller caller) {
    super("door-opener", drafts, caller::get);
    this.openers = openers;
    this.places = places;
    this.caller = caller;
    title(getTranslation("directory.opener.title"));
    lead(getTranslation("directory.opener.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<DoorOpener> own = openers.own(caller.get());
    registered = own.isPresent();
    if (openers.isAsked(caller.get())) {
      add(new Notice(Tone.WARNING, getTranslation("directory.opener.asked"), confirm()));
    }
    add(new Notice(Tone.INFO, getTranslation("directory.opener.never")));
    addFields();
    begin(
        own.map(DoorOpener::id).orElse(NEW),
        own.map(DoorOpener::version).orElse(NEW),
        own.map(one -> texts(one.content())).orElseGet(this::fresh),
        button(
            getTranslation(registered ? "directory.opener.save" : "directory.opener.register"),
            getTranslation("directory.opener.save.then"),
            this::save));
    if (registered) {
      var withdraw =
          new Button(getTranslation("directory.opener.withdraw"), click -> askBeforeWithdrawing());
      withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
      add(new Div(withdraw));
    }
  }

  private void addFields() {
    var name = fields().text("name", getTranslation("directory.opener.name"), 120);
    name.setHelperText(getTranslation("directory.opener.name.help"));
    var languages =
        fields()
            .codes(
                "languages",
                getTranslation("directory.opener.languages"),
                SpokenLanguages.all(),
                code -> SpokenLanguages.name(code, Language.of(getLocale())));
    var themes =
        fields()
            .several(
                "themes",
                getTranslation("directory.opener.themes"),
                List.of(Responsibility.values()),
                theme -> getTranslation("municipality.theme." + theme.name()));
    var shownTo =
        fields()
            .choice(
                "shownTo",
                getTranslation("directory.opener.shownTo"),
                List.of(ShownTo.values()),
                ShownTo::name);
    shownTo.setItemLabelGenerator(to -> getTranslation("directory.opener.shownTo." + to.name()));
    shownTo.setHelperText(getTranslation("directory.opener.shownTo.help"));
    var what =
        new FormSection(getTranslation("directory.opener.what"), "").wide(languages).wide(themes);
    if (!registered) {
      what.wide(place());
    }
    fields()
        .add(
            what,
            new FormSection(getTranslation("directory.opener.reach"), "")
                .wide(name)
                .with(
                    fields().email("email", getTranslation("directory.organisation.email")),
                    fields().text("phone", getTranslation("directory.organisation.phone"), 30)),
            new FormSection(getTranslation("directory.opener.who"), "").wide(shownTo));
  }

  private Select<Long> place() {
    var place =
        fields()
            .choice(
                "municipality",
                getTranslation("directory.contacts.where"),
                openers.municipalities(caller.get()),
                String::valueOf);
    place.setItemLabelGenerator(places::name);
    return place;
  }

  private Button confirm() {
    return new Button(
        getTranslation("directory.opener.confirm"),
        click -> {
          openers.confirm(caller.get());
          Notification.show(getTranslation("directory.opener.confirmed"));
          UI.getCurrent().refreshCurrentRoute(false);
        });
  }

  private void askBeforeWithdrawing() {
    new Question(
            getTranslation("directory.opener.withdraw.title"),
            getTranslation("directory.opener.withdraw.then"),
            getTranslation("directory.opener.withdraw"),
            getTranslation("directory.opener.withdraw.keep"),
            () -> {
              openers.withdraw(caller.get());
              Notification.show(getTranslation("directory.opener.withdrawn"));
              UI.getCurrent().refreshCurrentRoute(false);
            })
        .dangerous()
        .open();
  }

  private void save() {
    Map<String, String> typed = fields().read();
    try {
      if (registered) {
        openers.change(caller.get(), desk().version(), content(typed));
      } else {
        String place = typed.getOrDefault("municipality", "");
        openers.register(
            caller.get(), place.isEmpty() ? NEW : Long.parseLong(place), content(typed));
      }
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      DoorOpener now = openers.own(caller.get()).orElseThrow();
      errors().clear();
      desk().changed(now.version(), texts(now.content()), this::save);
      return;
    }
    desk().done();
    Notification.show(getTranslation("directory.opener.saved"));
    UI.getCurrent().refreshCurrentRoute(false);
  }

  private Map<String, String> fresh() {
    return Map.of(
        "shownTo",
        ShownTo.NOBODY.name(),
        "municipality",
        openers.municipalities(caller.get()).stream().findFirst().map(String::valueOf).orElse(""));
  }

  private static Map<String, String> texts(OpenerContent content) {
    return Map.of(
        "name", content.name(),
        "email", Objects.requireNonNullElse(content.email(), ""),
        "phone", Objects.requireNonNullElse(content.phone(), ""),
        "languages", String.join(KeptFields.BETWEEN, content.languages()),
        "themes",
            content.themes().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(KeptFields.BETWEEN)),
        "shownTo", content.shownTo().name());
  }

  private static OpenerContent content(Map<String, String> texts) {
    Set<String> themes = split(texts.getOrDefault("themes", ""));
    return new OpenerContent(
        texts.getOrDefault("name", "").strip(),
        ContactDetails.orNothing(texts.getOrDefault("email", "")),
        ContactDetails.orNothing(texts.getOrDefault("phone", "")),
        split(texts.getOrDefault("languages", "")),
        Arrays.stream(Responsibility.values())
            .filter(theme -> themes.contains(theme.name()))
            .collect(Collectors.toSet()),
        ShownTo.valueOf(texts.getOrDefault("shownTo", ShownTo.NOBODY.name())));
  }

  private static Set<String> split(String codes) {
    return codes.isEmpty() ? Set.of() : Set.of(codes.split(KeptFields.BETWEEN));
  }
}
