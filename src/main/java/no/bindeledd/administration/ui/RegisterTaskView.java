package no.bindeledd.administration.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.bindeledd.design.DecisionBlock;
import no.bindeledd.design.ErrorSummary;
import no.bindeledd.design.Facts;
import no.bindeledd.design.FormFields;
import no.bindeledd.design.Notice;
import no.bindeledd.design.PageFrame;
import no.bindeledd.design.Tone;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.identity.CurrentCaller;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationService;
import no.bindeledd.organisation.register.RegisterTask;
import no.bindeledd.organisation.register.RegisterTaskService;
import org.jspecify.annotations.Nullable;

/** The organisation beside what a register says of it now, and what to do about that. */
@Route("register-tasks/:task")
@RolesAllowed("COORDINATOR")
public class RegisterTaskView extends PageFrame implements BeforeEnterObserver {
  static final String TASK = "task";

  private static final long serialVersionUID = 1;
  private static final int LONGEST_NAME = 200;

  /** What makes it likely that the organisation is no more. */
  private static final Set<RegisterTask.Kind> ENDS =
      EnumSet.of(
          RegisterTask.Kind.BANKRUPT, RegisterTask.Kind.DISSOLVING, RegisterTask.Kind.DELETED);

  private final transient RegisterTaskService tasks;
  private final transient OrganisationService organisations;
  private final transient CurrentCaller caller;
  private final FormFields fields = new FormFields();
  private final ErrorSummary errors = new ErrorSummary(fields);
  private final Div content = new Div();
  private long id;

  RegisterTaskView(
      RegisterTaskService tasks, OrganisationService organisations, CurrentCaller caller) {
    this.tasks = tasks;
    this.organisations = organisations;
    this.caller = caller;
    narrow();
    content.addClassName("page-content");
    add(errors, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = Ids.parse(event.getRouteParameters().get(TASK).orElseThrow(NotFound::new));
    RegisterTask task = tasks.get(caller.get(), id);
    title(task.name());
    content.removeAll();
    showFacts(task);
    if (task.state() == RegisterTask.State.OPEN) {
      content.add(whatToDo(task));
    } else {
      content.add(
          new Notice(
              Tone.INFO,
              getTranslation("administration.registerTask.ended." + task.state().name())));
    }
  }

  private void showFacts(RegisterTask task) {
    Organisation here = organisations.get(caller.get(), task.organisation());
    var portal =
        new Facts()
            .fact(
                getTranslation("administration.newOrganisation.number"),
                Objects.requireNonNullElse(here.number(), ""))
            .written(
                getTranslation("administration.organisation.email"),
                Objects.requireNonNullElse(here.email(), ""))
            .written(
                getTranslation("administration.organisation.phone"),
                Objects.requireNonNullElse(here.phone(), ""))
            .written(
                getTranslation("administration.organisation.website"),
                Objects.requireNonNullElse(here.website(), ""));
    content.add(
        new Notice(
            Tone.WARNING, getTranslation("organisation.register.says." + task.kind().name())),
        new Section(new H2(getTranslation("administration.registerTask.portal")), portal));
    tasks
        .unit(caller.get(), id)
        .ifPresent(
            unit ->
                content.add(
                    new Section(
                        new H2(getTranslation("administration.registerTask.register")),
                        RegisterLine.facts(this, unit))));
  }

  private DecisionBlock whatToDo(RegisterTask task) {
    var block = new DecisionBlock(getTranslation("administration.registerTask.what"));
    block.facts(
        new Paragraph(getTranslation("administration.registerTask.do." + task.kind().name())));
    if (ENDS.contains(task.kind())) {
      block.facts(
          new Anchor(
              "/app/directory/" + Ids.toText(task.organisation()) + "/leave",
              getTranslation("directory.leave.link")));
    }
    if (task.newName() != null) {
      var name = new TextField(getTranslation("administration.registerTask.name"));
      name.setHelperText(getTranslation("administration.registerTask.name.help"));
      name.setMaxLength(LONGEST_NAME);
      name.setValue(task.newName());
      block.reasons(fields.add("name", name));
      var take =
          new Button(
              getTranslation("administration.registerTask.takeOver"),
              click ->
                  end(
                      () -> tasks.takeOverName(caller.get(), id, name.getValue()),
                      "administration.registerTask.takenOver"));
      take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      block.choice(take, getTranslation("administration.registerTask.takeOver.then"));
    }
    var reason = new Select<RegisterTask.SetAsideReason>();
    reason.setLabel(getTranslation("administration.registerTask.reason"));
    reason.setItems(RegisterTask.SetAsideReason.values());
    reason.setItemLabelGenerator(
        r -> getTranslation("administration.registerTask.reason." + r.name()));
    block.reasons(fields.add("reason", reason));
    block.choice(
        new Button(
            getTranslation("administration.registerTask.setAside"),
            click -> setAside(reason.getValue())),
        getTranslation("administration.registerTask.setAside.then"));
    return block;
  }

  private void setAside(RegisterTask.@Nullable SetAsideReason reason) {
    if (reason == null) {
      errors.show(List.of(Reason.at("reason", "administration.registerTask.reasonMissing")));
      return;
    }
    end(() -> tasks.setAside(caller.get(), id, reason), "administration.registerTask.wasSetAside");
  }

  private void end(Runnable deed, String said) {
    try {
      deed.run();
    } catch (Rejected rejected) {
      errors.show(rejected.reasons());
      return;
    }
    UI.getCurrent().navigate(RegisterTasksView.class);
    Notification.show(getTranslation(said));
  }
}
