package no.bindeledd.activity.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.design.TextForm;
import no.bindeledd.municipality.Area;
import no.bindeledd.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** The form of an activity as text; where there is a choice of municipality, that too. */
final class WrittenActivity implements TextForm {
  private static final long serialVersionUID = 1;
  static final String MUNICIPALITY = "municipality";

  private final ActivityFields fields;
  private final Select<Municipality> municipality;
  private final SerializableSupplier<List<Area>> areas;

  /**
   * @param areas of the municipality that is chosen
   */
  WrittenActivity(
      ActivityFields fields,
      Select<Municipality> municipality,
      SerializableSupplier<List<Area>> areas) {
    this.fields = fields;
    this.municipality = municipality;
    this.areas = areas;
  }

  @Override
  public Map<String, String> read() {
    var version = new LinkedHashMap<String, String>();
    if (municipality.isVisible()) {
      version.put(
          MUNICIPALITY,
          municipality.getOptionalValue().map(m -> String.valueOf(m.id())).orElse(""));
    }
    version.putAll(ContentCodec.write(fields.read()));
    return version;
  }

  @Override
  public void show(Map<String, String> version) {
    if (municipality.isVisible()) {
      municipality.setValue(named(version.getOrDefault(MUNICIPALITY, "")));
    }
    fields.show(ContentCodec.read(version), areas.get());
  }

  @Override
  public String label(String field) {
    return fields.getTranslation("activity.form." + field);
  }

  @Override
  public String words(String field, String value) {
    if (field.equals(MUNICIPALITY)) {
      Municipality named = named(value);
      return named == null ? "" : named.name();
    }
    if (PlacementFields.OWN.contains(field)) {
      return value;
    }
    ActivityContent version = ContentCodec.read(Map.of(field, value));
    return new ActivityWords(fields).field(version, field, areas.get());
  }

  private @Nullable Municipality named(String id) {
    return municipality
        .getListDataView()
        .getItems()
        .filter(m -> String.valueOf(m.id()).equals(id))
        .findFirst()
        .orElse(null);
  }
}
