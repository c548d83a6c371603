package no.bindeledd.directory.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.bindeledd.design.FormSection;
import no.bindeledd.design.KeptFields;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.text.ContactDetails;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.contact.NextStep;
import no.bindeledd.organisation.contact.NoteContent;
import no.bindeledd.organisation.contact.SpokeWith;
import no.bindeledd.organisation.contact.Way;
import org.jspecify.annotations.Nullable;

/** The questions after a contact: lists first, few words, and no newcomer's name. */
final class NoteFields {
  private NoteFields() {}

  static void add(Component where, KeptFields fields) {
    var spokenOn = fields.day("spokenOn", where.getTranslation("directory.note.spokenOn"));
    var way =
        fields.choice(
            "way", where.getTranslation("directory.note.way"), List.of(Way.values()), Way::name);
    way.setItemLabelGenerator(w -> where.getTranslation("directory.note.way." + w.name()));
    var with =
        fields.choice(
            "spokeWith",
            where.getTranslation("directory.note.with"),
            List.of(SpokeWith.values()),
            SpokeWith::name);
    with.setItemLabelGenerator(w -> where.getTranslation("directory.note.with." + w.name()));
    var name = fields.text("name", where.getTranslation("directory.note.name"), 120);
    name.setHelperText(where.getTranslation("directory.note.name.help"));
    var theme =
        fields.choice(
            "theme",
            where.getTranslation("directory.note.theme"),
            List.of(Responsibility.values()),
            Responsibility::name);
    theme.setItemLabelGenerator(t -> where.getTranslation("municipality.theme." + t.name()));
    var remark = fields.lines("remark", where.getTranslation("directory.note.remark"), 300);
    remark.setHelperText(where.getTranslation("directory.note.remark.help"));
    var step =
        fields.choice(
            "step",
            where.getTranslation("directory.note.step"),
            List.of(NextStep.values()),
            NextStep::name);
    step.setItemLabelGenerator(
        s -> s == null ? "" : where.getTranslation("directory.note.step." + s.name()));
    step.setEmptySelectionAllowed(true);
    step.setEmptySelectionCaption(where.getTranslation("directory.note.step.none"));
    var dueOn = fields.day("dueOn", where.getTranslation("directory.note.dueOn"));
    dueOn.setClearButtonVisible(true);
    fields.add(
        new FormSection(where.getTranslation("directory.note.who"), "")
            .with(spokenOn, way, with, name),
        new FormSection(where.getTranslation("directory.note.what"), "")
            .wide(theme)
            .wide(new Notice(Tone.WARNING, where.getTranslation("directory.note.warning")))
            .wide(remark),
        new FormSection(
                where.getTranslation("directory.note.after"),
                where.getTranslation("directory.note.after.help"))
            .with(step, dueOn));
  }

  /** What a new note begins with. */
  static Map<String, String> fresh(LocalDate today) {
    return Map.of(
        "spokenOn", today.toString(),
        "way", Way.MEETING.name(),
        "spokeWith", SpokeWith.LEADER.name(),
        "theme", Responsibility.VOLUNTEERING.name());
  }

  static Map<String, String> texts(NoteContent content) {
    var texts = new HashMap<String, String>();
    texts.put("spokenOn", text(content.spokenOn()));
    texts.put("way", content.way().name());
    texts.put("spokeWith", content.spokeWith().name());
    texts.put("name", Objects.requireNonNullElse(content.name(), ""));
    texts.put("theme", content.theme().name());
    texts.put("remark", content.remark());
    texts.put("step", content.step() == null ? "" : content.step().name());
    texts.put("dueOn", text(content.dueOn()));
    return texts;
  }

  static NoteContent content(Map<String, String> texts) {
    String step = texts.getOrDefault("step", "");
    return new NoteContent(
        KeptFields.day(texts.getOrDefault("spokenOn", "")),
        Way.valueOf(texts.getOrDefault("way", Way.MEETING.name())),
        SpokeWith.valueOf(texts.getOrDefault("spokeWith", SpokeWith.LEADER.name())),
        ContactDetails.orNothing(texts.getOrDefault("name", "")),
        Responsibility.valueOf(texts.getOrDefault("theme", Responsibility.VOLUNTEERING.name())),
        texts.getOrDefault("remark", "").strip(),
        step.isEmpty() ? null : NextStep.valueOf(step),
        KeptFields.day(texts.getOrDefault("dueOn", "")));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
