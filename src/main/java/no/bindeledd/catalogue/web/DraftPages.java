package no.bindeledd.catalogue.web;

import java.util.List;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.PublicPages;
import no.bindeledd.activity.Session;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of an activity that has none yet: by the same template, and outside all caches. */
@Component
class DraftPages implements PublicPages {
  private final ActivityPage pages;
  private final Contacts contacts;
  private final ITemplateEngine templates;
  private final Texts texts;

  DraftPages(ActivityPage pages, Contacts contacts, ITemplateEngine templates, Texts texts) {
    this.pages = pages;
    this.contacts = contacts;
    this.templates = templates;
    this.texts = texts;
  }

  @Override
  public String address(ActivityKey activity, Language language) {
    return "/" + language.code() + ActivityAddress.of(activity);
  }

  @Override
  public String draft(PublicActivity activity, List<Session> sessions, Language language) {
    Page page = Page.of(language, texts, ActivityAddress.of(activity));
    var context = new Context(language.locale(), page.model());
    context.setVariables(pages.model(page, activity, contacts.of(activity), sessions));
    context.setVariable("draft", true);
    return templates.process(ActivityPage.TEMPLATE, context);
  }
}
