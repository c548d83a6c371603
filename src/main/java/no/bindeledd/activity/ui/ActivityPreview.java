package no.bindeledd.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.design.Facts;
import no.bindeledd.design.Notice;
import no.bindeledd.design.Tone;

/** An activity as the public sees it: the same words, the same facts, nothing else. */
final class ActivityPreview extends Section {
  private static final long serialVersionUID = 1;

  ActivityPreview(PublicActivity a) {
    var words = new ActivityWords(this);
    addClassName("stack");
    var description = new Div();
    a.description().lines().forEach(line -> description.add(new Paragraph(line)));
    var organiser = new Paragraph(a.organiser() + ", " + a.municipalityName());
    organiser.addClassName("soft");
    add(new H3(a.title()), organiser, description, facts(a, words));
    if (a.where() == null) {
      add(
          new Notice(
              Tone.INFO, getTranslation("activity.preview.hidden", "area", a.area().name())));
    }
  }

  private Facts facts(PublicActivity a, ActivityWords words) {
    var facts = new Facts();
    facts.fact(getTranslation("activity.form.kind"), getTranslation(a.kind().textKey()));
    if (a.placement() != null) {
      facts
          .fact(getTranslation("activity.form.tasks"), a.tasks())
          .fact(getTranslation("activity.form.contactName"), a.placement().contact());
    }
    facts.fact(getTranslation("activity.form.times"), String.join("; ", words.series().lines(a)));
    facts.fact(
        getTranslation("activity.preview.period"),
        a.endsOn() == null
            ? getTranslation("activity.preview.from", "from", words.words().date(a.startsOn()))
            : getTranslation(
                "activity.preview.fromTo",
                "from",
                words.words().date(a.startsOn()),
                "to",
                words.words().date(a.endsOn())));
    facts.fact(getTranslation("activity.form.area"), a.area().name());
    if (a.where() != null) {
      facts.fact(getTranslation("activity.form.placeName"), a.where().placeName());
      facts.fact(getTranslation("activity.form.address"), a.where().address());
      facts.fact(getTranslation("activity.form.accessNotes"), a.where().accessNotes());
    }
    return facts
        .fact(getTranslation("activity.form.audience"), getTranslation(a.audience().textKey()))
        .fact(getTranslation("activity.preview.age"), words.ages(a.ageFrom(), a.ageTo()))
        .fact(getTranslation("activity.form.languages"), words.languages(a.languages()))
        .fact(
            getTranslation("activity.form.lowestLevel"), getTranslation(a.lowestLevel().textKey()))
        .fact(getTranslation("activity.form.interests"), words.interests(a.interests()))
        .fact(getTranslation("activity.form.capacity"), words.words().number(a.capacity()))
        .fact(getTranslation("activity.form.priceKroner"), words.price(a.priceKroner()))
        .fact(getTranslation("activity.form.childCare"), words.yesOrNo(a.childCare()));
  }
}
