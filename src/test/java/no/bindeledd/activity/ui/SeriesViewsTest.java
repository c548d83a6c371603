package no.bindeledd.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.OwnActivityService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.SeriesRule;
import no.bindeledd.activity.Session;
import no.bindeledd.activity.SessionService;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.time.Holiday;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.identity.SignedInPerson;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** An organiser at the form of a series, at one of its sessions and at all of them. */
@IntegrationTest
@ViewPackages(packages = "no.bindeledd.activity.ui")
class SeriesViewsTest extends SpringBrowserlessTest {
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final LocalTime EIGHT = LocalTime.of(20, 0);

  @Autowired World world;
  @Autowired Clock clock;
  @Autowired ActivityService activities;
  @Autowired OwnActivityService own;
  @Autowired SessionService sessions;

  ActivityFixtures given;
  SeriesRule rule;

  @BeforeEach
  void aMemberIsSignedIn() {
    given = new ActivityFixtures(world, activities, clock);
    LocalDate first = Norway.today(clock).plusDays(1);
    rule = SeriesRule.weekly(first, 1, Set.of(first.getDayOfWeek()), SIX, EIGHT);
    var person =
        new SignedInPerson(
            given.member.account(),
            given.member.membership(),
            Role.ORGANISATION_MEMBER,
            given.member.assurance(),
            "Kari",
            Language.NB);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("ROLE_ORGANISATION_MEMBER"))));
    UI.getCurrent().setLocale(Language.NB.locale());
  }

  @AfterEach
  void goHome() {
    SecurityContextHolder.clearContext();
  }

  private long publish() {
    return given.published(given.content().with(Series.of(rule)));
  }

  private List<Session> all(long activity) {
    return sessions.of(given.member, given.municipality, activity).all();
  }

  @Test
  void aChangeOfWhatIsPublishedIsShownBeforeItIsSaved() {
    long id = publish();
    List<Session> before = all(id);
    open(ActivityFormView.class, id);
    TimePicker until = find(TimePicker.class).withCaption("Til").single();
    test(until).setValue(LocalTime.of(21, 0));
    find(Button.class).withText("Lagre aktiviteten").single().click();

    assertThat(text(find(SeriesDialog.class).single()))
        .contains("Flyttes: " + before.size(), "21:00", "Ingen er påmeldt");
    assertThat(all(id)).as("nothing is saved yet").isEqualTo(before);
    find(Button.class, find(SeriesDialog.class).single())
        .withText("Lagre endringen")
        .single()
        .click();
    assertThat(all(id))
        .extracting(Session::id)
        .isEqualTo(before.stream().map(Session::id).toList());
    assertThat(all(id))
        .allSatisfy(
            s -> assertThat(Norway.local(s.to()).toLocalTime()).isEqualTo(LocalTime.of(21, 0)));
  }

  @Test
  void theFormSaysInWordsWhatComesAndOffersTheHolidaysThatAreHit() {
    long id = given.draft(given.content().with(Series.of(rule)));
    open(ActivityFormView.class, id);
    LocalDate today = Norway.today(clock);
    Set<LocalDate> met = rule(today);
    assertThat(text(find(SeriesOutlook.class).single())).contains("treff det neste året");
    assertThat(find(SeriesOutlook.class).single().getElement().getTextRecursively())
        .contains("18:00–20:00");
    var days = find(CheckboxGroup.class, find(DaysOffField.class).single()).all();
    long offered = days.isEmpty() ? 0 : days.getFirst().getListDataView().getItems().count();
    assertThat(offered).isEqualTo(met.size());
    Select<?> ending = find(Select.class).withCaption("Slutter").single();
    assertThat(ending.getValue()).isEqualTo(RuleRow.Ending.NEVER);
  }

  /** The holidays of the time for which sessions are made on which the rule falls. */
  private Set<LocalDate> rule(LocalDate today) {
    Set<LocalDate> met =
        new TreeSet<>(Holiday.between(today, today.plusDays(Series.DAYS_AHEAD)).keySet());
    met.removeIf(day -> day.isBefore(rule.first()) || !rule.days().contains(day.getDayOfWeek()));
    return met;
  }

  @Test
  void rulesThatComeToNothingWarn() {
    LocalDate over = Norway.today(clock).minusDays(20);
    long id =
        given.draft(
            given
                .content()
                .with(Series.of(SeriesRule.once(Norway.today(clock).plusYears(3), SIX, EIGHT))));
    open(ActivityFormView.class, id);
    assertThat(text(find(SeriesOutlook.class).single())).contains("ingen treff fram i tid");
    long begun =
        given.draft(given.content().with(Series.of(SeriesRule.daily(over, 1, SIX, EIGHT))));
    open(ActivityFormView.class, begun);
    assertThat(text(find(SeriesOutlook.class).single()))
        .contains("i fortiden", "treff det neste året. Er det riktig?");
  }

  @Test
  @SuppressWarnings("unchecked")
  void thisAndLaterIsShownInTheDialogAndTheSecondWriterSeesBothVersions() {
    long id = publish();
    List<Session> before = all(id);
    open(ActivityView.class, id);
    find(Button.class).withText("Flytt eller endre").all().get(2).click();
    ChangeDialog dialog = find(ChangeDialog.class).single();
    RadioButtonGroup<ChangeDialog.Reach> reach =
        find(RadioButtonGroup.class, dialog).withCaption("Hva skal endres?").single();
    test(reach).selectItem("Dette og de senere");
    test(find(TimePicker.class, dialog).withCaption("Fra").single()).setValue(LocalTime.of(17, 0));
    assertThat(text(dialog)).contains("Flyttes: " + (before.size() - 2), "17:00–20:00");
    assertThat(all(id)).isEqualTo(before);

    var colleague = world.inOrganisation(Role.ORGANISATION_MEMBER, given.organisation);
    var now = own.get(given.member, given.municipality, id);
    var theirs = Series.of(rule.until(rule.first().plusWeeks(30)));
    activities.save(colleague, given.municipality, id, now.version(), now.content().with(theirs));
    Button save = find(Button.class, dialog).withText("Lagre endringen").single();
    save.click();
    assertThat(text(dialog)).contains("En annen hos dere har endret dette nå", "til ");
    save.click();
    assertThat(find(ChangeDialog.class).all()).isEmpty();
    List<Session> after = all(id);
    assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(Norway.local(after.get(2).from()).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
    assertThat(own.get(given.member, given.municipality, id).content().series().endsOn())
        .as("what the colleague saved is there, too")
        .isEqualTo(theirs.endsOn());
  }

  @Test
  void theGridShowsAPageAndMoreOnRequest() {
    publish();
    publish();
    navigate(SessionsView.class);
    NativeTable table = find(NativeTable.class).single();
    assertThat(table.getBody().getRowCount()).isEqualTo(25);
    assertThat(text(table)).contains("Språkkafé", "0 av 5", "Som planlagt");
    find(Button.class).withText("Vis flere").single().click();
    assertThat(table.getBody().getRowCount()).isEqualTo(50);
  }

  private <T extends Component> void open(Class<T> view, long activity) {
    navigate(
        view,
        Map.of(
            Routes.MUNICIPALITY,
            Ids.toText(given.municipality),
            Routes.ACTIVITY,
            Ids.toText(activity)));
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
