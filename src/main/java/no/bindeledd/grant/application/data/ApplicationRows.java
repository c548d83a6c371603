package no.bindeledd.grant.application.data;

import static no.bindeledd.schema.Tables.GRANT_APPLICATION;

import no.bindeledd.grant.Goal;
import no.bindeledd.grant.Ref;
import no.bindeledd.grant.SupportKind;
import no.bindeledd.grant.application.Application;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.ApplicationState;
import no.bindeledd.grant.application.ApplicationSummary;
import no.bindeledd.grant.application.Budget;
import no.bindeledd.schema.tables.records.GrantApplicationRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Between rows and records of applications. */
final class ApplicationRows {
  private ApplicationRows() {}

  static GrantApplicationRecord filled(DSLContext db, ApplicationContent content) {
    GrantApplicationRecord r = db.newRecord(GRANT_APPLICATION);
    r.setKind(name(content.kind()));
    r.setGoal(name(content.goal()));
    r.setTitle(content.title());
    r.setSummary(content.summary());
    r.setTargetGroup(content.targetGroup());
    r.setParticipants(content.participants());
    r.setVolunteers(content.volunteers());
    r.setHours(content.hours());
    r.setPlan(content.plan());
    r.setPartners(content.partners());
    r.setMembers(content.members());
    r.setSignatory(content.signatory());
    r.setBankAccount(content.bankAccount());
    r.setAmountKroner(content.amountKroner());
    r.setConfirmed(content.confirmed());
    return r;
  }

  static Application toApplication(
      GrantApplicationRecord r, String organisationName, Budget budget) {
    return new Application(
        new Ref(r.getMunicipalityId(), r.getId()),
        new Ref(r.getMunicipalityId(), r.getRoundId()),
        r.getOrganisationId(),
        organisationName,
        ApplicationState.valueOf(r.getState()),
        new ApplicationContent(
            kind(r),
            r.getGoal() == null ? null : Goal.valueOf(r.getGoal()),
            r.getTitle(),
            r.getSummary(),
            r.getTargetGroup(),
            r.getParticipants(),
            r.getVolunteers(),
            r.getHours(),
            r.getPlan(),
            r.getPartners(),
            r.getMembers(),
            r.getSignatory(),
            r.getBankAccount(),
            r.getAmountKroner(),
            r.getConfirmed(),
            budget),
        r.getSavedAt(),
        r.getSubmittedAt(),
        r.getVersion());
  }

  static ApplicationSummary toSummary(
      GrantApplicationRecord r, String organisationName, String roundName) {
    return new ApplicationSummary(
        new Ref(r.getMunicipalityId(), r.getId()),
        new Ref(r.getMunicipalityId(), r.getRoundId()),
        roundName,
        r.getTitle(),
        organisationName,
        kind(r),
        r.getAmountKroner(),
        ApplicationState.valueOf(r.getState()),
        r.getSavedAt(),
        r.getSubmittedAt());
  }

  private static @Nullable SupportKind kind(GrantApplicationRecord r) {
    return r.getKind() == null ? null : SupportKind.valueOf(r.getKind());
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
