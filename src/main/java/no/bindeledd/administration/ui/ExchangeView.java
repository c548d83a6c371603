package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.bindeledd.design.Card;
import no.bindeledd.design.CardList;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Symbol;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.exchange.ExportService;
import no.bindeledd.organisation.exchange.ImportService;
import no.bindeledd.organisation.exchange.OrganisationImport;
import no.bindeledd.organisation.exchange.SheetFormat;
import no.bindeledd.organisation.exchange.SheetLimits;

/** Takes the municipality's organisations out as a file, and lists of them in. */
@Route("organisations/lists")
@Menu(title = "administration.exchange.title", order = 67, icon = "icon-file")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class ExchangeView extends PageFrame implements BeforeEnterObserver {
  private static final long serialVersionUID = 1;

  private final transient ExportService exports;
  private final transient ImportService imports;
  private final transient CurrentCaller caller;
  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Div earlier = new Div();
  private Optional<Long> received = Optional.empty();
  private transient List<Reason> refused = List.of();

  ExchangeView(ExportService exports, ImportService imports, CurrentCaller caller) {
    this.exports = exports;
    this.imports = imports;
    this.caller = caller;
    title(getTranslation("administration.exchange.title"));
    lead(getTranslation("administration.exchange.lead"));
    narrow();
    earlier.addClassName("page-content");
    add(errors, takeIn(), takeOut(), earlier);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    List<OrganisationImport> all = imports.imports(caller.get());
    earlier.removeAll();
    if (!all.isEmpty()) {
      earlier.add(
          new H2(getTranslation("administration.exchange.earlier")),
          new CardList(all.stream().map(this::card).toList()));
    }
  }

  private Section takeOut() {
    var files = new UnorderedList();
    files.addClassName("theme-links");
    // Who takes out is whoever opened the page, in the role they opened it in.
    Caller who = caller.get();
    Language language = Language.of(getLocale());
    for (SheetFormat format : SheetFormat.values()) {
      var link =
          new Anchor(
              DownloadHandler.fromInputStream(download -> file(who, format, language)),
              getTranslation("administration.exchange.out." + format.name()));
      files.add(new ListItem(link));
    }
    return new Section(
        new H2(getTranslation("administration.exchange.out")),
        new Paragraph(getTranslation("administration.exchange.out.help")),
        files);
  }

  private DownloadResponse file(Caller who, SheetFormat format, Language language) {
    byte[] bytes = exports.export(who, format, language);
    return new DownloadResponse(
        new ByteArrayInputStream(bytes),
        "bindeledd." + format.ending(),
        format.mediaType(),
        bytes.length);
  }

  private Section takeIn() {
    Caller who = caller.get();
    var upload = fields.add("file", new Upload((UploadEvent file) -> receive(who, file)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(SheetLimits.BYTES);
    upload.setI18n(words());
    upload.addFileRejectedListener(
        event ->
            errors.show(List.of(Reason.at("file", "organisation.exchange.unreadable.TOO_LARGE"))));
    // Comes after the answer to the upload, so that what it came to is known.
    upload
        .getElement()
        .addEventListener(
            "upload-success",
            event -> {
              upload.clearFileList();
              show();
            });
    return new Section(
        new H2(getTranslation("administration.exchange.in")),
        new Paragraph(getTranslation("administration.exchange.in.help")),
        new Paragraph(getTranslation("administration.exchange.in.columns")),
        new Paragraph(getTranslation("administration.exchange.in.empty")),
        upload);
  }

  private UploadI18N words() {
    return new UploadI18N()
        .setAddFiles(
            new UploadI18N.AddFiles().setOne(getTranslation("administration.exchange.choose")))
        .setDropFiles(
            new UploadI18N.DropFiles().setOne(getTranslation("administration.exchange.drop")))
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("organisation.exchange.unreadable.TOO_LARGE")))
        .setFile(
            new UploadI18N.File()
                .setRemove(getTranslation("administration.exchange.remove"))
                .setRetry(getTranslation("administration.exchange.retry"))
                .setStart(getTranslation("administration.exchange.start")))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("administration.exchange.sending"))
                        .setStalled(getTranslation("administration.exchange.stalled"))
                        .setProcessing(getTranslation("administration.exchange.reading")))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("administration.exchange.failed"))
                        .setUnexpectedServerError(getTranslation("administration.exchange.failed"))
                        .setForbidden(getTranslation("administration.exchange.failed"))));
  }

  /** Beside the page: what it came to is kept for the page to show. */
  private void receive(Caller who, UploadEvent file) throws IOException {
    Optional<Long> id;
    List<Reason> reasons;
    try {
      id = Optional.of(imports.receive(who, file.getFileName(), file.getInputStream()));
      reasons = List.of();
    } catch (Rejected rejected) {
      id = Optional.empty();
      reasons = rejected.reasons();
    }
    Optional<Long> list = id;
    List<Reason> why = reasons;
    file.getUI()
        .accessSynchronously(
            () -> {
              received = list;
              refused = why;
            });
  }

  private void show() {
    errors.show(refused);
    received.ifPresent(
        list ->
            UI.getCurrent()
                .navigate(
                    ImportView.class, new RouteParameters(ImportView.LIST, Ids.toText(list))));
  }

  private Card card(OrganisationImport list) {
    var words = new Words(Language.of(getLocale()));
    return new Card(
            new RouterLink(
                list.fileName(),
                ImportView.class,
                new RouteParameters(ImportView.LIST, Ids.toText(list.id()))))
        .state(ImportWords.badge(this, list.state()))
        .fact(Symbol.CALENDAR, words.moment(list.createdAt()))
        .fact(Symbol.FILE, getTranslation("administration.exchange.rows", "count", list.rows()));
  }
}
