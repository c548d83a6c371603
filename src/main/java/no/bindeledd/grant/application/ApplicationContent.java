package no.bindeledd.grant.application;

import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation writes in an application. Anything may be missing in a draft; texts are then
 * empty.
 *
 * @param summary the purpose in a few sentences; public if the application is granted
 * @param hours voluntary hours in all
 * @param members counting members (tellende medlemmer), for operating support
 * @param signatory who may sign for the organisation
 * @param bankAccount as it was written
 * @param confirmed the signatory's declaration that what is written is true
 */
public record ApplicationContent(
    @Nullable SupportKind kind,
    @Nullable Goal goal,
    String title,
    String summary,
    String targetGroup,
    @Nullable Integer participants,
    @Nullable Integer volunteers,
    @Nullable Integer hours,
    String plan,
    String partners,
    @Nullable Integer members,
    String signatory,
    String bankAccount,
    @Nullable Long amountKroner,
    boolean confirmed,
    Budget budget) {

  public static final ApplicationContent EMPTY =
      new ApplicationContent(
          null,
          null,
          "",
          "",
          "",
          null,
          null,
          null,
          "",
          "",
          null,
          "",
          "",
          null,
          false,
          Budget.EMPTY);

  public long amountOrZero() {
    return amountKroner == null ? 0 : amountKroner;
  }

  public long differenceKroner() {
    return budget.differenceKroner(amountOrZero());
  }
}
