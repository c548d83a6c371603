package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.PosterService;
import no.bindeledd.activity.PreviewService;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.web.SitePolicy;
import no.bindeledd.identity.CurrentCaller;

/**
 * What an activity looks like outside: its public page before there is one, and its poster. Both
 * are made when they are asked for, in the session of whoever opened the view, and kept nowhere.
 */
@SpringComponent
class ActivityPapers {
  private final PreviewService previews;
  private final PosterService posters;
  private final CurrentCaller caller;

  ActivityPapers(PreviewService previews, PosterService posters, CurrentCaller caller) {
    this.previews = previews;
    this.posters = posters;
    this.caller = caller;
  }

  Component links(Component where, Activity a) {
    var links = new UnorderedList();
    links.addClassName("theme-links");
    if (a.state() == ActivityState.DRAFT) {
      links.add(new ListItem(page(where, a)));
    }
    if (a.state() == ActivityState.DRAFT || a.state() == ActivityState.PUBLISHED) {
      links.add(new ListItem(poster(where, a)));
    }
    return links;
  }

  private Anchor page(Component where, Activity a) {
    Caller who = caller.get();
    Language language = Language.of(UI.getCurrent().getLocale());
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                    event -> {
                      unkept(event.getResponse());
                      event.getResponse().setHeader("Content-Security-Policy", SitePolicy.ALL);
                      return made(
                          () ->
                              previews
                                  .page(who, a.municipality(), a.id(), language)
                                  .getBytes(StandardCharsets.UTF_8),
                          "bindeledd.html",
                          "text/html;charset=utf-8");
                    })
                .inline(),
            where.getTranslation("activity.publicPage"));
    link.setTarget(AnchorTarget.BLANK);
    return link;
  }

  private Anchor poster(Component where, Activity a) {
    Caller who = caller.get();
    var link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  unkept(event.getResponse());
                  return made(
                      () -> posters.pdf(who, a.municipality(), a.id()),
                      "bindeledd.pdf",
                      "application/pdf");
                }),
            where.getTranslation("activity.poster"));
    return link;
  }

  private static void unkept(VaadinResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  /** What is no longer as the view showed it is not found. */
  private static DownloadResponse made(Supplier<byte[]> paper, String name, String type) {
    byte[] bytes;
    try {
      bytes = paper.get();
    } catch (NotFound | Rejected changedSince) {
      return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
    }
    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
  }
}
