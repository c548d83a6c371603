package no.bindeledd.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.WeeklyTime;
import org.junit.jupiter.api.Test;

class ContentCodecTest {
  private static final ActivityContent FULL =
      new ActivityContent(
          "Tittel, med komma; og «tegn»",
          "To\nlinjer, 12:00",
          Set.of("nb", "uk"),
          NorwegianLevel.A2,
          Audience.WOMEN,
          18,
          67,
          Set.of(Interest.FOOD, Interest.WORK_LIFE),
          "Sted",
          "Vei 1, 0001 By",
          42L,
          "Heis",
          true,
          LocalDate.of(2027, 1, 4),
          LocalDate.of(2027, 6, 1),
          List.of(
              new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 45)),
              new WeeklyTime(DayOfWeek.SUNDAY, LocalTime.of(18, 5), LocalTime.of(20, 0))),
          12,
          50,
          true);

  private static final Placement SHOP =
      new Placement(
          ActivityKind.WORK_PRACTICE,
          20,
          "Rydde,\nprate",
          "Kari, leder",
          "+47 900 00 000",
          LocalDate.of(2027, 2, 1),
          LocalDate.of(2027, 5, 1));

  @Test
  void whatIsWrittenIsReadAgain() {
    for (ActivityContent content :
        List.of(
            FULL,
            ActivityContent.EMPTY,
            FULL.with(SHOP),
            FULL.with(
                new Placement(ActivityKind.LANGUAGE_PRACTICE, null, "", "", "", null, null)))) {
      assertThat(ContentCodec.read(ContentCodec.write(content))).isEqualTo(content);
    }
    assertThat(ContentCodec.read(Map.of())).isEqualTo(ActivityContent.EMPTY);
  }
}
