package no.bindeledd.grant.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import no.bindeledd.design.ConflictPanel;
import no.bindeledd.foundation.text.Words;
import no.bindeledd.grant.application.ApplicationContent;
import no.bindeledd.grant.application.Budget;
import org.jspecify.annotations.Nullable;

/** Two versions of an application beside each other, and one made of both. */
final class ApplicationVersions {
  private ApplicationVersions() {}

  static List<ConflictPanel.Version> compare(
      GrantPage where, ApplicationContent mine, ApplicationContent theirs) {
    var versions = new ArrayList<ConflictPanel.Version>();
    var words = where.words();
    add(versions, where, "kind", kind(where, mine), kind(where, theirs));
    add(versions, where, "goal", goal(where, mine), goal(where, theirs));
    add(versions, where, "title", mine.title(), theirs.title());
    add(versions, where, "summary", mine.summary(), theirs.summary());
    add(versions, where, "targetGroup", mine.targetGroup(), theirs.targetGroup());
    add(versions, where, "participants", mine.participants(), theirs.participants());
    add(versions, where, "volunteers", mine.volunteers(), theirs.volunteers());
    add(versions, where, "hours", mine.hours(), theirs.hours());
    add(versions, where, "members", mine.members(), theirs.members());
    add(versions, where, "plan", mine.plan(), theirs.plan());
    add(versions, where, "partners", mine.partners(), theirs.partners());
    add(versions, where, "amount", mine.amountKroner(), theirs.amountKroner());
    add(versions, where, "budget", text(words, mine.budget()), text(words, theirs.budget()));
    add(versions, where, "signatory", mine.signatory(), theirs.signatory());
    add(versions, where, "bankAccount", mine.bankAccount(), theirs.bankAccount());
    return versions;
  }

  /** The fields that somebody chose, from either version. */
  static ApplicationContent merge(
      ApplicationContent mine, ApplicationContent theirs, Map<String, ConflictPanel.Side> sides) {
    return new ApplicationContent(
        of(sides, "kind", mine, theirs).kind(),
        of(sides, "goal", mine, theirs).goal(),
        of(sides, "title", mine, theirs).title(),
        of(sides, "summary", mine, theirs).summary(),
        of(sides, "targetGroup", mine, theirs).targetGroup(),
        of(sides, "participants", mine, theirs).participants(),
        of(sides, "volunteers", mine, theirs).volunteers(),
        of(sides, "hours", mine, theirs).hours(),
        of(sides, "plan", mine, theirs).plan(),
        of(sides, "partners", mine, theirs).partners(),
        of(sides, "members", mine, theirs).members(),
        of(sides, "signatory", mine, theirs).signatory(),
        of(sides, "bankAccount", mine, theirs).bankAccount(),
        of(sides, "amount", mine, theirs).amountKroner(),
        mine.confirmed(),
        of(sides, "budget", mine, theirs).budget());
  }

  private static ApplicationContent of(
      Map<String, ConflictPanel.Side> sides,
      String field,
      ApplicationContent mine,
      ApplicationContent theirs) {
    return sides.get(field) == ConflictPanel.Side.THEIRS ? theirs : mine;
  }

  private static void add(
      List<ConflictPanel.Version> versions,
      GrantPage where,
      String field,
      @Nullable Object mine,
      @Nullable Object theirs) {
    versions.add(
        new ConflictPanel.Version(
            field,
            where.getTranslation("grant.field." + field),
            Objects.toString(mine, ""),
            Objects.toString(theirs, "")));
  }

  private static String kind(GrantPage where, ApplicationContent content) {
    return content.kind() == null
        ? ""
        : where.getTranslation("grant.kind." + content.kind().name());
  }

  private static String goal(GrantPage where, ApplicationContent content) {
    return content.goal() == null
        ? ""
        : where.getTranslation("grant.goal." + content.goal().name());
  }

  private static String text(Words words, Budget budget) {
    return budget.lines().stream()
        .map(
            line ->
                line.description()
                    + ": "
                    + (line.amountKroner() == null ? "" : words.kroner(line.amountKroner())))
        .collect(Collectors.joining("; "));
  }
}
