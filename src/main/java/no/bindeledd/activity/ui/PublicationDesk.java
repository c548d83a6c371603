package no.bindeledd.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import no.bindeledd.activity.Activity;
import no.bindeledd.activity.PlannedPublicationService;
import no.bindeledd.activity.PublicationPlan;
import no.bindeledd.design.DateField;
import no.bindeledd.design.Notice;
import no.bindeledd.design.ReasonList;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.CurrentCaller;

/** Publishes a draft later, and takes that back. */
@SpringComponent
class PublicationDesk {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final PlannedPublicationService planned;
  private final CurrentCaller caller;
  private final Clock clock;

  PublicationDesk(PlannedPublicationService planned, CurrentCaller caller, Clock clock) {
    this.planned = planned;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * When it will be published, what stops that, and the way back; nothing where that is not
   * planned.
   *
   * @param changed is told when it was taken back
   */
  Optional<Component> notice(Component where, Activity a, SerializableRunnable changed) {
    PublicationPlan plan = planned.read(caller.get(), a.municipality(), a.id());
    if (plan.at() != null) {
      return Optional.of(waiting(where, a, plan, plan.at(), changed));
    }
    return Optional.ofNullable(plan.stoppedAt())
        .map(
            at ->
                plan.objections().isEmpty()
                    ? new Notice(
                        Tone.WARNING, moment(where, "activity.publishLater.stopped.ready", at))
                    : new Notice(
                        Tone.WARNING,
                        moment(where, "activity.publishLater.stopped", at),
                        new ReasonList(plan.objections())));
  }

  private Notice waiting(
      Component where, Activity a, PublicationPlan plan, Instant at, SerializableRunnable changed) {
    var back =
        new Button(
            where.getTranslation("activity.publishLater.takeBack"),
            click -> {
              planned.takeBack(caller.get(), a.municipality(), a.id());
              changed.run();
            });
    String text = moment(where, "activity.publishLater.planned", at);
    return plan.objections().isEmpty()
        ? new Notice(Tone.INFO, text, back)
        : new Notice(
            Tone.WARNING,
            text,
            new Paragraph(where.getTranslation("activity.publishLater.before")),
            new ReasonList(plan.objections()),
            back);
  }

  private static String moment(Component where, String key, Instant at) {
    return where.getTranslation(key, "moment", new ActivityWords(where).words().moment(at));
  }

  /**
   * @param changed is told when it was planned
   */
  Button later(Component where, Activity a, SerializableRunnable changed) {
    return new Button(
        where.getTranslation("activity.publishLater"), click -> ask(where, a, changed).open());
  }

  private Dialog ask(Component where, Activity a, SerializableRunnable changed) {
    var dialog = new Dialog();
    dialog.setHeaderTitle(where.getTranslation("activity.publishLater.question"));
    var day = new DateField(where.getTranslation("activity.publishLater.day"));
    day.setValue(Norway.today(clock).plusDays(1));
    var time = new TimePicker(where.getTranslation("activity.publishLater.time"));
    time.setLocale(Locale.UK);
    time.setStep(Duration.ofMinutes(30));
    time.setValue(MORNING);
    dialog.add(day, time, new Paragraph(where.getTranslation("activity.publishLater.then")));
    var keep =
        new Button(where.getTranslation("activity.publishLater.close"), click -> dialog.close());
    keep.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    var plan =
        new Button(
            where.getTranslation("activity.publishLater.plan"),
            click -> {
              if (plan(a, day, time)) {
                dialog.close();
                changed.run();
              }
            });
    plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    dialog.getFooter().add(keep, plan);
    return dialog;
  }

  private boolean plan(Activity a, DateField day, TimePicker time) {
    LocalDate on = day.getValue();
    LocalTime at = time.getValue();
    if (on == null || at == null) {
      complain(day, "activity.publishLater.noMoment");
      return false;
    }
    try {
      planned.plan(caller.get(), a.municipality(), a.id(), a.version(), Norway.instant(on, at));
      return true;
    } catch (Rejected rejected) {
      complain(day, rejected.reasons().getFirst().key());
      return false;
    }
  }

  private static void complain(DateField day, String key) {
    day.setErrorMessage(day.getTranslation(key));
    day.setInvalid(true);
  }
}
