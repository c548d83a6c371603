package no.bindeledd.organisation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Says of each row of a list, in their order, what it would come to. An organisation is known again
 * by our own mark, else by its number, and never by its name alone. An empty cell takes nothing
 * away. What somebody looks after themselves, or what works in another municipality too, is not
 * changed from here.
 */
final class ImportJudge {
  private final Map<String, KnownOrganisation> byNumber = new HashMap<>();
  private final Map<String, KnownOrganisation> byRef = new HashMap<>();
  private final Set<Long> lookedAfter;
  private final AlikeOnes alike = new AlikeOnes();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param known those that work here, and those elsewhere that have a number of the list
   * @param lookedAfter those of them that have an administrator of their own
   */
  ImportJudge(List<KnownOrganisation> known, Set<Long> lookedAfter) {
    this.lookedAfter = lookedAfter;
    for (KnownOrganisation one : known) {
      if (!one.get(SheetField.NUMBER).isEmpty()) {
        byNumber.put(one.get(SheetField.NUMBER), one);
      }
      if (one.isHere()) {
        byRef.put(one.get(SheetField.REF), one);
        alike.add(one.values());
      }
    }
  }

  Verdict judge(ReadRow row) {
    if (!row.reasons().isEmpty()) {
      return Verdict.refused(row.reasons());
    }
    Map<SheetField, String> values = row.values();
    String number = values.getOrDefault(SheetField.NUMBER, "");
    KnownOrganisation known = byRef.get(values.getOrDefault(SheetField.REF, ""));
    KnownOrganisation numbered = byNumber.get(number);
    if (known == null) {
      known = numbered;
    } else if (numbered != null && numbered.id() != known.id()) {
      return refused("number", "organisation.exchange.why.numberTaken", numbered);
    } else if (!number.isEmpty()
        && !known.get(SheetField.NUMBER).isEmpty()
        && !known.get(SheetField.NUMBER).equals(number)) {
      return refused("number", "organisation.exchange.why.otherNumber", known);
    }
    Integer before = seenBefore(row.line(), known, number);
    if (before != null) {
      return Verdict.refused(
          List.of(Reason.of("organisation.exchange.why.twice", Map.of("line", before))));
    }
    return known == null ? ofNew(values) : ofKnown(known, values);
  }

  private Verdict ofNew(Map<SheetField, String> values) {
    if (kind(values) != Organisation.Kind.INFORMAL && !values.containsKey(SheetField.NUMBER)) {
      return Verdict.refused(List.of(Reason.at("number", "organisation.reason.numberMissing")));
    }
    Verdict verdict = Verdict.fresh(alike.find(values));
    alike.add(values);
    return verdict;
  }

  private Verdict ofKnown(KnownOrganisation known, Map<SheetField, String> values) {
    if (!known.isHere()) {
      return Verdict.of(ImportFate.HERE, known, List.of());
    }
    List<FieldChange> changes = changes(known, values);
    if (changes.isEmpty()) {
      return Verdict.of(ImportFate.SAME, known, changes);
    }
    Verdict verdict = Verdict.of(ImportFate.CHANGED, known, changes);
    if (lookedAfter.contains(known.id())) {
      return verdict.refused(Reason.of("organisation.exchange.why.lookedAfter"));
    }
    if (known.isElsewhere()) {
      return verdict.refused(Reason.of("organisation.exchange.why.elsewhere"));
    }
    boolean needsNumber =
        changes.stream()
            .anyMatch(
                c ->
                    c.field() == SheetField.KIND
                        && !c.after().equals(Organisation.Kind.INFORMAL.name()));
    boolean hasNumber =
        values.containsKey(SheetField.NUMBER) || !known.get(SheetField.NUMBER).isEmpty();
    return needsNumber && !hasNumber
        ? verdict.refused(Reason.at("number", "organisation.reason.numberMissing"))
        : verdict;
  }

  private static List<FieldChange> changes(
      KnownOrganisation known, Map<SheetField, String> values) {
    var changes = new ArrayList<FieldChange>();
    values.forEach(
        (field, after) -> {
          boolean isOurs = field != SheetField.REF && field != SheetField.VOLUNTARY;
          if (isOurs && !known.get(field).equals(after)) {
            changes.add(new FieldChange(field, known.get(field), after));
          }
        });
    return changes;
  }

  /** Without a word it is registered if it has a number. */
  static Organisation.Kind kind(Map<SheetField, String> values) {
    String kind = values.get(SheetField.KIND);
    if (kind != null) {
      return Organisation.Kind.valueOf(kind);
    }
    return values.containsKey(SheetField.NUMBER)
        ? Organisation.Kind.VOLUNTARY
        : Organisation.Kind.INFORMAL;
  }

  private @Nullable Integer seenBefore(int line, @Nullable KnownOrganisation known, String number) {
    String key = known != null ? "id " + known.id() : number;
    return key.isEmpty() ? null : seen.putIfAbsent(key, line);
  }

  private static Verdict refused(String field, String key, KnownOrganisation other) {
    return Verdict.refused(
        List.of(Reason.at(field, key, Map.of("name", other.get(SheetField.NAME)))));
  }
}
