package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bindeledd.design.DateField;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.municipality.OwnUnit;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.municipality.UnitContent;
import no.bindeledd.municipality.UnitNode;
import no.bindeledd.municipality.UnitService;

/** A unit, new or old: what it is called, how it is reached, what it answers for. */
@Route("units/new")
@RouteAlias("units/:unit")
@RolesAllowed("MUNICIPALITY_ADMINISTRATOR")
public class UnitFormView extends KeptForm implements BeforeEnterObserver {
  static final String UNIT = "unit";

  private static final long serialVersionUID = 1;
  private static final long NEW = 0;
  private static final String RESPONSIBLE = "responsible";
  private static final String PARENT = "parent";
  private static final String OPEN_FROM = "openFrom";

  private final transient UnitService units;
  private final transient CurrentCaller caller;
  private long unit = NEW;

  UnitFormView(UnitService units, Drafts drafts, CurrentCaller caller) {
    super("unit", drafts, caller);
    this.units = units;
    this.caller = caller;
    lead(getTranslation("administration.unit.lead"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<OwnUnit> own =
        event.getRouteParameters().get(UNIT).map(id -> units.open(caller.get(), Ids.parse(id)));
    title(
        own.map(u -> u.content().name())
            .orElseGet(() -> getTranslation("administration.units.add")));
    own.ifPresent(found -> unit = found.id());
    Select<Unit.Kind> kind =
        fields().choice("kind", label("kind"), List.of(Unit.Kind.values()), Unit.Kind::name);
    kind.setItemLabelGenerator(k -> getTranslation("administration.unit.kind." + k.name()));
    fields()
        .add(
            new FormSection(getTranslation("administration.unit.what"), "")
                .wide(fields().text("name", label("name"), 160))
                .with(kind, openFrom())
                .wide(parent()),
            new FormSection(
                    getTranslation("administration.unit.contact"),
                    getTranslation("administration.unit.contact.help"))
                .with(
                    fields().email("email", label("email")),
                    fields().text("phone", label("phone"), 30))
                .wide(
                    fields()
                        .several(
                            RESPONSIBLE,
                            label(RESPONSIBLE),
                            List.of(Responsibility.values()),
                            r -> getTranslation("municipality.theme." + r.name()))));
    begin(
        unit,
        own.map(OwnUnit::version).orElse(0L),
        own.map(u -> texts(u.content())).orElseGet(UnitFormView::nothing),
        button(
            getTranslation("administration.unit.save"),
            getTranslation("administration.unit.save.then"),
            this::save));
  }

  private DateField openFrom() {
    DateField day = fields().day(OPEN_FROM, label(OPEN_FROM));
    day.setHelperText(getTranslation("administration.unit.openFrom.help"));
    day.setClearButtonVisible(true);
    return day;
  }

  private Select<UnitNode> parent() {
    List<UnitNode> others =
        units.tree(caller.get()).stream().filter(n -> n.unit().id() != unit).toList();
    Select<UnitNode> parent =
        fields().choice(PARENT, label(PARENT), others, n -> String.valueOf(n.unit().id()));
    parent.setItemLabelGenerator(n -> n == null ? "" : n.unit().name());
    parent.setEmptySelectionAllowed(true);
    parent.setEmptySelectionCaption(getTranslation("administration.unit.parent.none"));
    parent.setHelperText(getTranslation("administration.unit.parent.help"));
    return parent;
  }

  private String label(String field) {
    return getTranslation("administration.unit." + field);
  }

  private void save() {
    Map<String, String> typed = fields().read();
    try {
      if (unit == NEW) {
        units.add(caller.get(), content(typed));
      } else {
        units.change(caller.get(), unit, desk().version(), content(typed));
      }
    } catch (Rejected rejected) {
      errors().show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      compare();
      return;
    }
    desk().done();
    UI.getCurrent().navigate(UnitsView.class);
    Notification.show(getTranslation("administration.unit.saved"));
  }

  private void compare() {
    OwnUnit theirs = units.open(caller.get(), unit);
    errors().clear();
    desk().changed(theirs.version(), texts(theirs.content()), this::save);
  }

  private static Map<String, String> nothing() {
    return Map.of(
        "name",
        "",
        "kind",
        Unit.Kind.MUNICIPAL_UNIT.name(),
        "email",
        "",
        "phone",
        "",
        RESPONSIBLE,
        "",
        PARENT,
        "",
        OPEN_FROM,
        "");
  }

  private static Map<String, String> texts(UnitContent content) {
    return Map.of(
        "name",
        content.name(),
        "kind",
        content.kind().name(),
        "email",
        Objects.requireNonNullElse(content.email(), ""),
        "phone",
        Objects.requireNonNullElse(content.phone(), ""),
        RESPONSIBLE,
        content.responsibilities().stream()
            .sorted()
            .map(Enum::name)
            .collect(Collectors.joining(KeptFields.BETWEEN)),
        PARENT,
        content.parent() == null ? "" : String.valueOf(content.parent()),
        OPEN_FROM,
        content.openFrom() == null ? "" : content.openFrom().toString());
  }

  private static UnitContent content(Map<String, String> texts) {
    String parent = texts.getOrDefault(PARENT, "");
    return new UnitContent(
        texts.getOrDefault("name", "").strip(),
        Unit.Kind.valueOf(Objects.requireNonNull(texts.get("kind"))),
        ContactDetails.orNothing(texts.getOrDefault("email", "")),
        ContactDetails.orNothing(texts.getOrDefault("phone", "")),
        responsibilities(texts.getOrDefault(RESPONSIBLE, "")),
        parent.isEmpty() ? null : Long.valueOf(parent),
        KeptFields.day(texts.getOrDefault(OPEN_FROM, "")));
  }

  private static Set<Responsibility> responsibilities(String codes) {
    return Arrays.stream(Responsibility.values())
        .filter(r -> Set.of(codes.split(KeptFields.BETWEEN)).contains(r.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
