package no.bindeledd.activity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.ActivityLanguages;
import no.bindeledd.activity.ActivityLanguages.InLanguage;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.design.DraftedForm;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.draft.Drafts;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.CurrentCaller;

/** An activity in one more language: what is written, and beside it what is to be read there. */
@Route("activities/:municipality/:activity/in/:language")
@RolesAllowed({"ORGANISATION_MEMBER", "ORGANISATION_ADMINISTRATOR", "COORDINATOR"})
public class TranslationView extends PageFrame implements BeforeEnterObserver {
  static final String LANGUAGE = "language";

  private static final long serialVersionUID = 1;
  private static final int ABOVE_IDS = 56;

  private final transient TranslationService translations;
  private final transient CurrentCaller caller;
  private final TranslationFields fields = new TranslationFields();
  private final ErrorSummary errors = new ErrorSummary(fields.known());
  private final DraftedForm desk;
  private transient ActivityKey key;
  private transient ActivityContent seen;
  private Language language = Language.EN;

  TranslationView(TranslationService translations, Drafts drafts, CurrentCaller caller) {
    this.translations = translations;
    this.caller = caller;
    desk = new DraftedForm(fields, drafts, caller::get, "activity-translation");
    key = new ActivityKey(0, 0);
    seen = ActivityContent.EMPTY;
    narrow();
  }

  static RouteParameters to(ActivityKey key, Language language) {
    return new RouteParameters(
        new RouteParam(Routes.MUNICIPALITY, Ids.toText(key.municipality())),
        new RouteParam(Routes.ACTIVITY, Ids.toText(key.id())),
        new RouteParam(LANGUAGE, language.code()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    key = Routes.key(event.getRouteParameters());
    language =
        event
            .getRouteParameters()
            .get(LANGUAGE)
            .flatMap(Language::byCode)
            .orElseThrow(NotFound::new);
    ActivityLanguages all = languages();
    InLanguage other =
        all.others().stream()
            .filter(o -> o.language() == language)
            .findFirst()
            .orElseThrow(NotFound::new);
    seen = all.content();
    String name = new ActivityWords(this).language(language.code());
    title(getTranslation("activity.translation.title", "language", name));
    lead(getTranslation("activity.translation.lead"));
    fields.begin(all, other);
    // Drafts know a subject by one number: ids differ below the bits used here.
    desk.open(key.id() ^ ((long) language.ordinal() << ABOVE_IDS), other.version(), texts(other));
    fields.onChange(desk::typed);
    var save = new Button(getTranslation("activity.translation.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var then = new Paragraph(getTranslation("activity.translation.save.then"));
    then.addClassName("soft");
    var buttons = new Div(new Div(save, then), desk.line());
    buttons.addClassName("form-actions");
    add(errors, desk, fields, buttons);
  }

  private void save() {
    try {
      translations.save(
          caller.get(),
          key.municipality(),
          key.id(),
          language,
          desk.version(),
          seen,
          TranslationFields.texts(fields.read()));
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile changed) {
      InLanguage theirs = languages().in(language);
      errors.clear();
      desk.changed(theirs.version(), texts(theirs), this::save);
      return;
    }
    desk.done();
    UI.getCurrent().navigate(ActivityView.class, Routes.to(key.municipality(), key.id()));
    Notification.show(getTranslation("activity.translation.saved"));
  }

  private ActivityLanguages languages() {
    return translations.languages(caller.get(), key.municipality(), key.id());
  }

  private static Map<String, String> texts(InLanguage other) {
    var texts = new HashMap<String, String>();
    other.texts().forEach((field, text) -> texts.put(field.fieldName(), text.text()));
    return texts;
  }
}
