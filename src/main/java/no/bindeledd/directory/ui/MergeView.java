package no.bindeledd.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.Facts;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.Categories;
import no.bindeledd.organisation.merge.MergePreview;
import no.bindeledd.organisation.merge.MergeService;
import no.bindeledd.organisation.merge.MergeSide;
import no.bindeledd.organisation.merge.MergeWish;
import no.bindeledd.organisation.merge.OrganisationField;
import org.jspecify.annotations.Nullable;

/** Two organisations beside each other: what each has, which goes on, and which words are right. */
@Route("duplicates/:first/:second")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class MergeView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;
  private static final String FIRST = "first";
  private static final String SECOND = "second";

  private final transient MergeService merges;
  private final transient Places places;
  private final transient CurrentCaller caller;
  private final Div notices = new Div();
  private final Div content = new Div();
  private final EnumMap<OrganisationField, RadioButtonGroup<Long>> choices =
      new EnumMap<>(OrganisationField.class);
  private final RadioButtonGroup<Long> goesOn = new RadioButtonGroup<>();
  private transient @Nullable MergePreview seen;

  MergeView(MergeService merges, Places places, CurrentCaller caller) {
    this.merges = merges;
    this.places = places;
    this.caller = caller;
    title(getTranslation("directory.merge.title"));
    lead(getTranslation("directory.merge.lead"));
    content.addClassName("page-content");
    goesOn.setLabel(getTranslation("directory.merge.goesOn"));
    goesOn.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    add(notices, content);
  }

  static RouteParameters of(long first, long second) {
    return new RouteParameters(Map.of(FIRST, Ids.toText(first), SECOND, Ids.toText(second)));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(id(event, FIRST), id(event, SECOND));
  }

  private static long id(BeforeEnterEvent event, String name) {
    return Ids.parse(event.getRouteParameters().get(name).orElseThrow(NotFound::new));
  }

  private void show(long first, long second) {
    MergePreview preview = merges.preview(caller.get(), first, second);
    seen = preview;
    content.removeAll();
    choices.clear();
    if (preview.alike().numbersDiffer()) {
      content.add(new Notice(Tone.WARNING, getTranslation("directory.merge.numbersDiffer")));
    }
    var both =
        new Div(
            side(preview.first(), preview.followsFirst()),
            side(preview.second(), preview.followsSecond()));
    both.addClassName("beside");
    content.add(both, decision(preview));
  }

  private Section side(MergeSide side, List<MergeSide.Follows> follows) {
    var name = new H2(side.name());
    name.getElement().setAttribute("dir", "auto");
    var facts = new Facts();
    side.said().forEach((field, text) -> facts.written(fieldName(field), words(field, text)));
    facts.fact(
        getTranslation("directory.merge.worksIn"),
        side.municipalities().stream().map(places::name).collect(Collectors.joining(", ")));
    var list = new UnorderedList();
    follows.forEach(
        one ->
            list.add(
                new ListItem(
                    one.count().isPresent()
                        ? getTranslation(
                            "directory.merge.tie." + one.tie(), "count", one.count().getAsInt())
                        : getTranslation("directory.merge.follows." + one.tie()))));
    return new Section(name, facts, new Paragraph(getTranslation("directory.merge.follows")), list);
  }

  private DecisionBlock decision(MergePreview preview) {
    var block = new DecisionBlock(getTranslation("directory.merge.what"));
    block.facts(new Paragraph(getTranslation("directory.merge.explain")));
    goesOn.setItems(preview.first().id(), preview.second().id());
    goesOn.setItemLabelGenerator(id -> label(preview, OrganisationField.NAME, id));
    goesOn.setValue(preview.survives());
    block.reasons(goesOn);
    for (OrganisationField field : preview.differing()) {
      var choice = new RadioButtonGroup<Long>(fieldName(field));
      choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
      choice.setItems(preview.first().id(), preview.second().id());
      choice.setItemLabelGenerator(id -> label(preview, field, id));
      choice.setValue(preview.survives());
      choices.put(field, choice);
      block.reasons(choice);
    }
    var merge = new Button(getTranslation("directory.merge.do"), click -> merge());
    merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return block.choice(merge, getTranslation("directory.merge.do.then"));
  }

  private void merge() {
    notices.removeAll();
    MergePreview preview = Objects.requireNonNull(seen);
    MergeSide first = preview.first();
    MergeSide second = preview.second();
    boolean keepsFirst = goesOn.getValue() == first.id();
    MergeSide survivor = keepsFirst ? first : second;
    MergeSide merged = keepsFirst ? second : first;
    var fromMerged = EnumSet.noneOf(OrganisationField.class);
    choices.forEach(
        (field, choice) -> {
          if (choice.getValue() == merged.id()) {
            fromMerged.add(field);
          }
        });
    try {
      merges.merge(
          caller.get(),
          new MergeWish(
              survivor.id(), survivor.version(), merged.id(), merged.version(), fromMerged));
    } catch (ChangedMeanwhile changed) {
      show(first.id(), second.id());
      notices.add(new Notice(Tone.WARNING, getTranslation("directory.merge.changed")));
      notices.scrollIntoView();
      return;
    }
    UI.getCurrent().navigate(DuplicatesView.class);
    Notification.show(getTranslation("directory.merge.done"));
  }

  private String label(MergePreview preview, OrganisationField field, long id) {
    MergeSide side = id == preview.first().id() ? preview.first() : preview.second();
    return words(field, side.said().getOrDefault(field, ""));
  }

  private String fieldName(OrganisationField field) {
    return getTranslation("directory.merge.field." + field.name());
  }

  private String words(OrganisationField field, String text) {
    return switch (field) {
      case KIND -> getTranslation("administration.organisations.kind." + text);
      case CATEGORY -> Categories.key(text).map(key -> getTranslation(key)).orElse(text);
      default -> text;
    };
  }
}
