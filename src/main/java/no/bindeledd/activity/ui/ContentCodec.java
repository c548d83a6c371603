package no.bindeledd.activity.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.Series;
import org.jspecify.annotations.Nullable;

/**
 * An activity's content field by field as text: how a draft keeps it, and how two versions are
 * compared. The names are those of the form's fields.
 */
final class ContentCodec {

  private ContentCodec() {}

  static Map<String, String> write(ActivityContent c) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", c.kind().name());
    fields.put("title", c.title());
    fields.put("description", c.description());
    fields.put("interests", join(c.interests().stream().map(Enum::name)));
    fields.put("audience", c.audience().name());
    fields.put("ageFrom", text(c.ageFrom()));
    fields.put("ageTo", text(c.ageTo()));
    fields.put("languages", join(c.languages().stream()));
    fields.put("lowestLevel", c.lowestLevel().name());
    fields.put("times", SeriesText.write(c.series().rules()));
    fields.put("daysOff", join(c.series().daysOff().stream().map(LocalDate::toString)));
    fields.put("area", text(c.area()));
    fields.put("placeName", c.placeName());
    fields.put("address", c.address());
    fields.put("accessNotes", c.accessNotes());
    fields.put("addressAfterSignUp", String.valueOf(c.addressAfterSignUp()));
    fields.put("capacity", text(c.capacity()));
    fields.put("priceKroner", String.valueOf(c.priceKroner()));
    fields.put("childCare", String.valueOf(c.childCare()));
    Placement p = c.placement();
    fields.put("tasks", p == null ? "" : p.tasks());
    fields.put("periodFrom", p == null ? "" : text(p.from()));
    fields.put("periodTo", p == null ? "" : text(p.until()));
    fields.put("hoursAWeek", p == null ? "" : text(p.hoursAWeek()));
    fields.put("contactName", p == null ? "" : p.contactName());
    fields.put("contactPhone", p == null ? "" : p.contactPhone());
    return fields;
  }

  /** Missing fields are as in something new. */
  static ActivityContent read(Map<String, String> given) {
    var fields = write(ActivityContent.EMPTY);
    fields.putAll(given);
    Function<String, String> f = name -> fields.getOrDefault(name, "");
    return new ActivityContent(
        f.apply("title"),
        f.apply("description"),
        split(f.apply("languages")).collect(Collectors.toSet()),
        NorwegianLevel.valueOf(f.apply("lowestLevel")),
        Audience.valueOf(f.apply("audience")),
        some(f.apply("ageFrom")).map(Integer::valueOf).orElse(null),
        some(f.apply("ageTo")).map(Integer::valueOf).orElse(null),
        split(f.apply("interests")).map(Interest::valueOf).collect(Collectors.toSet()),
        f.apply("placeName"),
        f.apply("address"),
        some(f.apply("area")).map(Long::valueOf).orElse(null),
        f.apply("accessNotes"),
        Boolean.parseBoolean(f.apply("addressAfterSignUp")),
        new Series(
            SeriesText.read(f.apply("times")),
            split(f.apply("daysOff")).map(LocalDate::parse).collect(Collectors.toSet())),
        some(f.apply("capacity")).map(Integer::valueOf).orElse(null),
        Long.parseLong(f.apply("priceKroner")),
        Boolean.parseBoolean(f.apply("childCare")),
        placement(f));
  }

  private static @Nullable Placement placement(Function<String, String> f) {
    var kind = ActivityKind.valueOf(f.apply("kind"));
    return kind.isPlacement()
        ? new Placement(
            kind,
            some(f.apply("hoursAWeek")).map(Integer::valueOf).orElse(null),
            f.apply("tasks"),
            f.apply("contactName"),
            f.apply("contactPhone"),
            some(f.apply("periodFrom")).map(LocalDate::parse).orElse(null),
            some(f.apply("periodTo")).map(LocalDate::parse).orElse(null))
        : null;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static String join(Stream<String> values) {
    return String.join(",", values.collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<String> split(String text) {
    return Arrays.stream(text.split(",", -1)).filter(part -> !part.isEmpty());
  }
}
