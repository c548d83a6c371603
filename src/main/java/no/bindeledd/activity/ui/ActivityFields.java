package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.FormSection;
import no.bindeledd.municipality.Area;

/** The fields of an activity, in sections, for people who fill it in often. */
final class ActivityFields extends Div {
  private static final long serialVersionUID = 1;

  /** Text is sent this long after the last key, so that it is kept well within two seconds. */
  private static final int KEYS_REST_MILLIS = 800;

  private final FormFields known = new FormFields();
  private final Select<ActivityKind> kind = known.add("kind", new Select<>());
  private final TextField title = known.add("title", new TextField());
  private final TextArea description = known.add("description", new TextArea());
  private final CheckboxGroup<Interest> interests = known.add("interests", new CheckboxGroup<>());
  private final Select<Audience> audience = known.add("audience", new Select<>());
  private final IntegerField ageFrom = known.add("ageFrom", new IntegerField());
  private final IntegerField ageTo = known.add("ageTo", new IntegerField());
  private final MultiSelectComboBox<String> languages =
      known.add("languages", new MultiSelectComboBox<>());
  private final Select<NorwegianLevel> lowestLevel = known.add("lowestLevel", new Select<>());
  private final SeriesField times;
  private final DaysOffField daysOff;
  private final SeriesOutlook outlook;
  private final PlacementFields placement = new PlacementFields(known);
  private final FormSection when;
  private final Select<Area> area = known.add("area", new Select<>());
  private final TextField placeName = known.add("placeName", new TextField());
  private final TextField address = known.add("address", new TextField());
  private final TextArea accessNotes = known.add("accessNotes", new TextArea());
  private final Checkbox addressAfterSignUp = known.add("addressAfterSignUp", new Checkbox());
  private final IntegerField capacity = known.add("capacity", new IntegerField());
  private final IntegerField priceKroner = known.add("priceKroner", new IntegerField());
  private final Checkbox childCare = known.add("childCare", new Checkbox());

  ActivityFields(Clock clock) {
    times = known.add("times", new SeriesField(getTranslation("activity.form.times"), clock));
    daysOff =
        known.add("daysOff", new DaysOffField(getTranslation("activity.form.daysOff"), clock));
    outlook = new SeriesOutlook(clock);
    when = section("when").wide(times).wide(daysOff).wide(outlook);
    label();
    choices();
    add(
        section("what").wide(kind).wide(title).wide(description).wide(interests),
        section("who").with(audience, lowestLevel, ageFrom, ageTo).wide(languages),
        when,
        placement,
        section("where")
            .with(area, placeName)
            .wide(address)
            .wide(accessNotes)
            .wide(addressAfterSignUp),
        section("practical").with(capacity, priceKroner).wide(childCare));
  }

  private FormSection section(String name) {
    return new FormSection(
        getTranslation("activity.section." + name), getTranslation("activity.sectionHelp." + name));
  }

  private void label() {
    kind.setLabel(getTranslation("activity.form.kind"));
    kind.setHelperText(getTranslation("activity.form.kind.help"));
    kind.addValueChangeListener(event -> ask());
    title.setLabel(getTranslation("activity.form.title"));
    title.setHelperText(getTranslation("activity.form.title.help"));
    description.setLabel(getTranslation("activity.form.description"));
    description.setHelperText(getTranslation("activity.form.description.help"));
    description.setMinRows(4);
    interests.setLabel(getTranslation("activity.form.interests"));
    audience.setLabel(getTranslation("activity.form.audience"));
    ageFrom.setLabel(getTranslation("activity.form.ageFrom"));
    ageFrom.setHelperText(getTranslation("activity.form.age.help"));
    ageTo.setLabel(getTranslation("activity.form.ageTo"));
    ageTo.setHelperText(getTranslation("activity.form.age.help"));
    languages.setLabel(getTranslation("activity.form.languages"));
    lowestLevel.setLabel(getTranslation("activity.form.lowestLevel"));
    times.setHelperText(getTranslation("activity.form.times.help"));
    daysOff.setHelperText(getTranslation("activity.form.daysOff.help"));
    times.addValueChangeListener(event -> look());
    daysOff.addValueChangeListener(event -> outlook.show(series()));
    area.setLabel(getTranslation("activity.form.area"));
    area.setHelperText(getTranslation("activity.form.area.help"));
    placeName.setLabel(getTranslation("activity.form.placeName"));
    address.setLabel(getTranslation("activity.form.address"));
    accessNotes.setLabel(getTranslation("activity.form.accessNotes"));
    accessNotes.setHelperText(getTranslation("activity.form.accessNotes.help"));
    addressAfterSignUp.setLabel(getTranslation("activity.form.addressAfterSignUp"));
    addressAfterSignUp.setHelperText(getTranslation("activity.form.addressAfterSignUp.help"));
    capacity.setLabel(getTranslation("activity.form.capacity"));
    priceKroner.setLabel(getTranslation("activity.form.priceKroner"));
    priceKroner.setHelperText(getTranslation("activity.form.priceKroner.help"));
    childCare.setLabel(getTranslation("activity.form.childCare"));
  }

  private void choices() {
    kind.setItems(ActivityKind.values());
    kind.setItemLabelGenerator(k -> getTranslation(k.textKey()));
    interests.setItems(Interest.values());
    interests.setItemLabelGenerator(i -> getTranslation(i.textKey()));
    audience.setItems(Audience.values());
    audience.setItemLabelGenerator(a -> getTranslation(a.textKey()));
    lowestLevel.setItems(NorwegianLevel.values());
    lowestLevel.setItemLabelGenerator(l -> getTranslation(l.textKey()));
    languages.setItems(SpokenLanguages.all());
    languages.setItemLabelGenerator(new ActivityWords(this)::language);
    area.setItemLabelGenerator(Area::name);
  }

  private Series series() {
    return new Series(times.getValue(), daysOff.getValue());
  }

  /** A placement has a period in place of times; its times are agreed with who comes. */
  private void ask() {
    boolean isPlacement = kind.getValue().isPlacement();
    when.setVisible(!isPlacement);
    placement.setVisible(isPlacement);
  }

  /** Other rules meet other holidays and come to other sessions. */
  private void look() {
    daysOff.offer(series());
    outlook.show(series());
  }

  FormFields known() {
    return known;
  }

  /** The areas of the municipality in which it is. */
  void areas(List<Area> areas) {
    area.setItems(areas);
  }

  /** Is told whenever somebody has changed something, also in the middle of typing. */
  void onChange(Runnable listener) {
    Stream.concat(
            Stream.of(
                title,
                description,
                placeName,
                address,
                accessNotes,
                ageFrom,
                ageTo,
                capacity,
                priceKroner),
            placement.typed().stream())
        .forEach(ActivityFields::sendWhileTyping);
    for (HasValue<?, ?> field : Stream.concat(values(), placement.values().stream()).toList()) {
      field.addValueChangeListener(
          event -> {
            if (event.isFromClient()) {
              listener.run();
            }
          });
    }
  }

  private static void sendWhileTyping(Component field) {
    var typed = (HasValueChangeMode) field;
    typed.setValueChangeMode(ValueChangeMode.LAZY);
    typed.setValueChangeTimeout(KEYS_REST_MILLIS);
  }

  private Stream<HasValue<?, ?>> values() {
    return Stream.of(
        kind,
        title,
        description,
        interests,
        audience,
        ageFrom,
        ageTo,
        languages,
        lowestLevel,
        times,
        daysOff,
        area,
        placeName,
        address,
        accessNotes,
        addressAfterSignUp,
        capacity,
        priceKroner,
        childCare);
  }

  void show(ActivityContent c, List<Area> areas) {
    areas(areas);
    kind.setValue(c.kind());
    placement.show(c.placement());
    ask();
    title.setValue(c.title());
    description.setValue(c.description());
    interests.setValue(c.interests());
    audience.setValue(c.audience());
    ageFrom.setValue(c.ageFrom());
    ageTo.setValue(c.ageTo());
    languages.setValue(c.languages());
    lowestLevel.setValue(c.lowestLevel());
    times.setValue(c.series().rules());
    daysOff.setValue(c.series().daysOff());
    look();
    area.setValue(
        areas.stream()
            .filter(a -> c.area() != null && a.id() == c.area())
            .findFirst()
            .orElse(null));
    placeName.setValue(c.placeName());
    address.setValue(c.address());
    accessNotes.setValue(c.accessNotes());
    addressAfterSignUp.setValue(c.addressAfterSignUp());
    capacity.setValue(c.capacity());
    priceKroner.setValue(Math.toIntExact(c.priceKroner()));
    childCare.setValue(c.childCare());
  }

  ActivityContent read() {
    return new ActivityContent(
        title.getValue().strip(),
        description.getValue().strip(),
        languages.getValue(),
        lowestLevel.getValue(),
        audience.getValue(),
        ageFrom.getValue(),
        ageTo.getValue(),
        interests.getValue(),
        placeName.getValue().strip(),
        address.getValue().strip(),
        area.getOptionalValue().map(Area::id).orElse(null),
        accessNotes.getValue().strip(),
        addressAfterSignUp.getValue(),
        kind.getValue().isPlacement() ? Series.NONE : series(),
        capacity.getValue(),
        Objects.requireNonNullElse(priceKroner.getValue(), 0),
        childCare.getValue(),
        placement.read(kind.getValue()));
  }
}
