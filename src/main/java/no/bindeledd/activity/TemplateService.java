package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.bindeledd.activity.data.ActivityRepository;
import no.bindeledd.activity.data.HelperRoleRepository;
import no.bindeledd.activity.data.TemplateRepository;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Acting;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.access.Place;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Service;

/** What new activities begin with: an owner's own templates, and a few that the portal has. */
@Service
public class TemplateService {
  private static final int LONGEST_NAME = 120;

  private final ActivityService drafts;
  private final ActivityRepository activities;
  private final TemplateRepository templates;
  private final HelperRoleRepository roles;
  private final Owners owners;
  private final Access access;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  TemplateService(
      ActivityService drafts,
      ActivityRepository activities,
      TemplateRepository templates,
      HelperRoleRepository roles,
      Owners owners,
      Access access,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.drafts = drafts;
    this.activities = activities;
    this.templates = templates;
    this.roles = roles;
    this.owners = owners;
    this.access = access;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** The templates of the caller's organisation or unit, by name. */
  public List<ActivityTemplate> own(Caller caller) {
    Acting who = access.require(caller, ActivityAccess.LIST_OWN);
    Owner owner = Owners.of(who);
    return transactions.read(
        () ->
            owner.organisation() != null
                ? templates.ofOrganisation(owner.organisation())
                : templates.ofUnit(who.municipalityId(), Objects.requireNonNull(owner.unit())));
  }

  /**
   * Keeps what stands in an activity and which helpers it needs, but for when and in which area, to
   * begin others with.
   *
   * @param name by which its owner will know it
   * @return its id; it stands in the activity's municipality
   */
  public long keep(Caller caller, long municipality, long activity, String name) {
    access.require(caller, ActivityAccess.SAVE, owners.place(municipality, activity));
    String called = name.strip();
    Rejected.ifAny(faults(called));
    long id = ids.next();
    transactions.run(
        () -> {
          Activity pattern = activities.find(municipality, activity).orElseThrow(NotFound::new);
          templates.insert(
              new ActivityTemplate(municipality, id, pattern.owner(), called, pattern.content()),
              clock.instant());
          roles.keep(municipality, id, roles.of(municipality, activity));
        });
    return id;
  }

  /** Activities that began with it stay as they are. */
  public void delete(Caller caller, long municipality, long template) {
    access.require(caller, ActivityAccess.SAVE, place(municipality, template));
    transactions.run(() -> templates.delete(municipality, template));
  }

  /**
   * A new draft that begins with one of the caller's own templates.
   *
   * @param municipality in which it will be; the template may stand in another
   * @return the draft's id
   */
  public long begin(Caller caller, long municipality, ActivityKey template) {
    access.require(caller, ActivityAccess.CREATE, place(template.municipality(), template.id()));
    return transactions.call(
        () -> {
          ActivityTemplate own =
              templates.find(template.municipality(), template.id()).orElseThrow(NotFound::new);
          long draft = drafts.createDraft(caller, municipality, own.content());
          roles.add(
              new ActivityKey(municipality, draft),
              roles.ofTemplate(template.municipality(), template.id()));
          return draft;
        });
  }

  /**
   * A new draft that begins with one of the portal's.
   *
   * @param where the municipality in which it will be
   * @param reader whose form of Norwegian it has
   * @return the draft's id
   */
  public long beginReady(Caller caller, long where, String code, Language reader) {
    access.require(caller, ActivityAccess.CREATE);
    ReadyTemplate ready = ReadyTemplate.find(code, reader).orElseThrow(NotFound::new);
    return drafts.createDraft(caller, where, ready.content());
  }

  private static List<Reason> faults(String name) {
    if (name.isEmpty()) {
      return List.of(Reason.at("name", "activity.reason.templateName"));
    }
    var faults = new ArrayList<Reason>();
    ActivityRules.line(faults, "name", name, LONGEST_NAME);
    return faults;
  }

  private Place place(long municipality, long template) {
    return transactions
        .read(() -> templates.find(municipality, template))
        .orElseThrow(NotFound::new)
        .owner()
        .in(municipality);
  }
}
