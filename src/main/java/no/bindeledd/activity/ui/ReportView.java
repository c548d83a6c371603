package no.bindeledd.activity.ui;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.ActivityState;
import no.bindeledd.activity.FirstLookService;
import no.bindeledd.activity.HideReason;
import no.bindeledd.activity.ReportedActivity;
import no.bindeledd.activity.TrustService;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.PageFrame;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.ChangedMeanwhile;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's look at an activity, and what to do about it: let the public see it or
 * send it back, hide it or let it stand, show it again.
 */
@Route("reports/:activity")
@RolesAllowed({"COORDINATOR", "MUNICIPALITY_ADMINISTRATOR"})
public class ReportView extends PageFrame implements BeforeEnterObserver {
  static final String ACTIVITY = "activity";

  private static final long serialVersionUID = 1;

  private final transient TrustService trust;
  private final transient FirstLookService looks;
  private final transient CurrentCaller caller;
  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Div content = new Div();
  private long id;

  ReportView(TrustService trust, FirstLookService looks, CurrentCaller caller) {
    this.trust = trust;
    this.looks = looks;
    this.caller = caller;
    narrow();
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(ACTIVITY).orElseThrow(NotFound::new));
    show();
  }

  private void show() {
    ReportedActivity task = trust.task(caller.get(), id);
    title(task.title());
    content.removeAll();
    content.add(new ActivityWords(this).badge(task.state(), false));
    if (!task.open().isEmpty()) {
      content.add(said(task));
    }
    content.add(
        switch (task.state()) {
          case WAITING -> waiting(task);
          case HIDDEN -> hidden(task);
          case DRAFT, PUBLISHED, CANCELLED, ENDED -> shown(task);
        });
  }

  private Section said(ReportedActivity task) {
    var words = new Words(Language.of(getLocale()));
    var list = new UnorderedList();
    for (ReportedActivity.Report report : task.open()) {
      var item = new ListItem(new Paragraph(getTranslation(report.reason().textKey())));
      if (!report.note().isEmpty()) {
        var note = new Paragraph(report.note());
        note.getElement().setAttribute("dir", "auto");
        note.addClassName("written");
        item.add(note);
      }
      var when = new Paragraph(words.moment(report.at()));
      when.addClassName("soft");
      item.add(when);
      list.add(item);
    }
    return new Section(new H2(getTranslation("activity.reports.said")), list);
  }

  /** The text first, then what one says of it. */
  private DecisionBlock waiting(ReportedActivity task) {
    var note = new TextArea(getTranslation("activity.look.note"));
    note.setHelperText(getTranslation("activity.look.note.help"));
    note.setMaxLength(FirstLookService.LONGEST_NOTE);
    var approve =
        new Button(
            getTranslation("activity.look.approve"),
            click ->
                end(
                    () -> looks.approve(caller.get(), id, task.version()),
                    "activity.look.approved"));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var back =
        new Button(
            getTranslation("activity.look.sendBack"),
            click ->
                end(
                    () -> looks.sendBack(caller.get(), id, task.version(), note.getValue()),
                    "activity.look.sentBack"));
    return new DecisionBlock(getTranslation("activity.look.question"))
        .facts(new Paragraph(getTranslation("activity.look.why")), preview())
        .reasons(fields.add("note", note))
        .choice(approve, getTranslation("activity.look.approve.then"))
        .choice(back, getTranslation("activity.look.sendBack.then"));
  }

  private ActivityPreview preview() {
    return new ActivityPreview(trust.preview(caller.get(), id));
  }

  private DecisionBlock shown(ReportedActivity task) {
    var reason = new Select<HideReason>();
    reason.setLabel(getTranslation("activity.reports.why"));
    reason.setItems(HideReason.values());
    reason.setItemLabelGenerator(r -> getTranslation(r.textKey()));
    var hide =
        new Button(getTranslation("activity.reports.hide"), click -> hide(reason.getValue()));
    hide.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    var block = new DecisionBlock(getTranslation("activity.reports.decide")).facts(preview());
    if (task.state() == ActivityState.PUBLISHED) {
      block
          .reasons(fields.add("reason", reason))
          .choice(hide, getTranslation("activity.reports.hide.then"));
    }
    return block.choice(
        new Button(
            getTranslation("activity.reports.settle"),
            click -> end(() -> trust.settle(caller.get(), id), "activity.reports.settled")),
        getTranslation("activity.reports.settle.then"));
  }

  private DecisionBlock hidden(ReportedActivity task) {
    var show =
        new Button(
            getTranslation("activity.reports.show"),
            click -> end(() -> trust.showAgain(caller.get(), id), "activity.reports.shown"));
    show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    var block =
        new DecisionBlock(getTranslation("activity.reports.decideHidden"))
            .facts(
                new Paragraph(getTranslation(Objects.requireNonNull(task.hiddenFor()).textKey())),
                preview())
            .choice(show, getTranslation("activity.reports.show.then"));
    if (!task.open().isEmpty()) {
      block.choice(
          new Button(
              getTranslation("activity.reports.stays"),
              click -> end(() -> trust.settle(caller.get(), id), "activity.reports.settled")),
          getTranslation("activity.reports.stays.then"));
    }
    return block;
  }

  private void hide(@Nullable HideReason reason) {
    if (reason == null) {
      errors.show(List.of(Reason.at("reason", "activity.reports.whyMissing")));
      return;
    }
    end(() -> trust.hide(caller.get(), id, reason), "activity.reports.hidden");
  }

  private void end(Runnable deed, String said) {
    try {
      deed.run();
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    } catch (ChangedMeanwhile writtenOtherwise) {
      show();
      errors.show(List.of(Reason.of("activity.look.changed")));
      return;
    }
    UI.getCurrent().navigate(ReportsView.class);
    Notification.show(getTranslation(said));
  }
}
