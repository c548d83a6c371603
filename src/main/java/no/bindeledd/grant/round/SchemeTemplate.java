package no.bindeledd.grant.round;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.grant.Goal;
import no.bindeledd.grant.SupportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The IMDi scheme (state budget chapter 671 post 71) as a round begins: defaults that an officer
 * may change. Numbers follow what municipalities have published: docs/decisions/0008.
 */
@Component
class SchemeTemplate {
  private static final int MEMBERS = 20;
  private static final int YEARS = 1;
  private static final int APPEAL_WEEKS = 3;

  private final Texts texts;

  SchemeTemplate(Texts texts) {
    this.texts = texts;
  }

  /** The terms of a round that opens in a week and gives an answer fifteen weeks later. */
  Terms terms(LocalDate today, Language language, @Nullable Long unit) {
    LocalDate opens = today.plusWeeks(1);
    LocalDate deadline = opens.plusWeeks(6);
    LocalDate assessed = deadline.plusWeeks(5);
    return new Terms(
        texts.get(
            language,
            "grant.template.name",
            Map.of("year", String.valueOf(assessed.plusWeeks(4).getYear()))),
        null,
        EnumSet.allOf(SupportKind.class),
        EnumSet.allOf(Goal.class),
        null,
        opens,
        deadline,
        assessed,
        assessed.plusWeeks(4),
        unit,
        texts.get(language, "grant.template.appealBody"),
        0,
        APPEAL_WEEKS,
        MEMBERS,
        YEARS,
        weights());
  }

  private static Map<CriterionCode, Integer> weights() {
    var weights = new EnumMap<CriterionCode, Integer>(CriterionCode.class);
    weights.put(CriterionCode.CLEAR_GOAL, 25);
    weights.put(CriterionCode.REALISTIC_PLAN, 25);
    weights.put(CriterionCode.VOLUNTARY_EFFORT, 20);
    weights.put(CriterionCode.LOCAL_ANCHORING, 15);
    weights.put(CriterionCode.SUPPLEMENT, 15);
    return weights;
  }
}
