package no.bindeledd.abuse;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.HISTORY;
import static no.bindeledd.schema.Tables.ONE_TIME_LINK;
import static no.bindeledd.schema.Tables.OUTBOX_MESSAGE;
import static no.bindeledd.schema.Tables.SIGN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityFixtures;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.PlaceDeskService;
import no.bindeledd.activity.SignUpState;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Abuse case 20, and 6 for places: an adult whom a relative brings along says yes alone and by the
 * button alone; the relative reaches and learns nothing; without a yes no trace stays.
 */
@ServerTest
class FamilyTest {
  private static final Pattern LINK = Pattern.compile("(/me/[\\w-]+/[A-Za-z0-9_-]{43})");
  private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"(\\w+)\"");

  @LocalServerPort int port;
  @Autowired World world;
  @Autowired Clock clock;
  @Autowired Ids ids;
  @Autowired DSLContext db;
  @Autowired ActivityService activities;
  @Autowired PlaceDeskService desk;

  private Door door;
  private ActivityFixtures given;
  private long activity;
  private String form;
  private String parent;
  private String other;

  @BeforeEach
  void anActivity() {
    door = new Door(port);
    given = new ActivityFixtures(world, activities, clock);
    activity =
        given.published(ActivityFixtures.with(given.content(), c -> c.addressAfterSignUp = true));
    form =
        "/me/activities/"
            + Ids.toText(given.municipality)
            + "/"
            + Ids.toText(activity)
            + "/sign-up";
    parent = "mor" + Ids.toText(ids.next()) + "@example.org";
    other = "far" + Ids.toText(ids.next()) + "@example.org";
  }

  @Test
  void signingUpTakesALinkAndItsButtonAndCountsOnce() {
    var page = door.get(form);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("Storgata 1");
    assertThat(asks(parent, "1").statusCode()).isEqualTo(200);
    assertThat(accountsWith(parent)).as("no account before it is proven").isZero();
    assertThat(signUps()).isZero();
    String link = linkTo(parent);
    lookingChangesNothing(link);

    assertThat(door.post(link, Map.of("queue", "false")).body()).contains("id=\"name\"");
    assertThat(signUps()).as("a name is missing").isZero();
    var done = door.post(link, Map.of("name", "Mor"));
    String place = pathOf(done);
    door.post(link, Map.of("name", "Mor"));
    assertThat(signUps()).as("herself and a child, once").isEqualTo(2);
    assertThat(door.get(place).body()).contains("Storgata 1");
    assertThat(mailTo(parent))
        .as("neutral where the place is for those who come")
        .doesNotContain("Språkkafé");
    assertThat(door.get(linkTo(parent)).body()).contains("Språkkafé");

    String child = entries(place).get(1);
    door.post(place, Map.of("what", "leave", "entry", child));
    door.post(place, Map.of("what", "leave", "entry", child));
    assertThat(desk.read(given.member, given.municipality, activity).lines()).hasSize(1);
  }

  @Test
  void anAdultSaysYesAloneAndTheRelativeReachesNothing() {
    String mine = comes(parent, "0");
    var asked =
        door.post(
            mine, Map.of("what", "adult", "entry", entries(mine).getFirst(), "address", other));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).doesNotContain(other);
    String theirs = linkTo(other);
    lookingChangesNothing(theirs);
    String adult = entries(theirs).getFirst();
    assertThat(entries(mine)).doesNotContain(adult);
    for (String what : List.of("yes", "leave")) {
      assertThat(door.post(mine, Map.of("what", what, "entry", adult)).statusCode())
          .as("a relative's " + what)
          .isEqualTo(404);
    }
    assertThat(stateOf(adult)).isEqualTo(SignUpState.OFFERED.name());

    door.post(theirs, Map.of("what", "yes", "entry", adult, "name", "Far"));
    assertThat(stateOf(adult)).isEqualTo(SignUpState.TAKEN.name());
    assertThat(door.post(mine, Map.of("what", "leave", "entry", adult)).statusCode())
        .isEqualTo(404);
    assertThat(door.get(mine).body()).doesNotContain("Far");
    assertThat(stateOf(adult)).isEqualTo(SignUpState.TAKEN.name());
  }

  @Test
  void anAdultWhoSaysNoLeavesNoTrace() {
    String mine = comes(parent, "0");
    door.post(mine, Map.of("what", "adult", "entry", entries(mine).getFirst(), "address", other));
    String theirs = linkTo(other);
    var gone = door.post(theirs, Map.of("what", "leave", "entry", entries(theirs).getFirst()));
    assertThat(gone.statusCode()).isEqualTo(200);
    assertThat(accountsWith(other)).isZero();
    assertThat(db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.RECIPIENT.eq(other))).isZero();
    assertThat(signUps()).isEqualTo(1);
    assertThat(door.get(theirs).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> asks(String address, String children) {
    return door.post(form, Map.of("group", "EVERYONE", "children", children, "address", address));
  }

  @Test
  void remindersAreChosenByTheLinkForOneselfAlone() {
    String mine = comes(parent, "0");
    String own = entries(mine).getFirst();
    assertThat(door.get(mine).body()).contains("Du får en e-post dagen før");
    door.post(mine, Map.of("what", "adult", "entry", own, "address", other));
    String theirs = linkTo(other);
    String offered = entries(theirs).getFirst();
    assertThat(door.get(theirs).body()).as("not before a yes").doesNotContain("dagen før");
    assertThat(remind(theirs, offered, "NONE")).isEqualTo(404);
    assertThat(remind(theirs, own, "NONE")).as("a relative's choice").isEqualTo(404);
    assertThat(remind(mine, own, "SMS")).as("no number is known").isEqualTo(404);
    assertThat(remind(mine, own, "PIGEON")).isEqualTo(400);
    assertThat(door.get(mine).body()).contains("Du får en e-post dagen før");
    assertThat(remind(mine, own, "NONE")).isEqualTo(302);
    assertThat(remind(mine, own, "NONE")).isEqualTo(302);
    assertThat(door.get(mine).body()).contains("Du får ingen påminnelser");
  }

  private int remind(String page, String entry, String way) {
    return door.post(page, Map.of("what", "remind", "entry", entry, "way", way)).statusCode();
  }

  private String comes(String address, String children) {
    asks(address, children);
    return pathOf(door.post(linkTo(address), Map.of("name", "Mor")));
  }

  private static String pathOf(HttpResponse<String> redirect) {
    return URI.create(redirect.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private void lookingChangesNothing(String link) {
    List<Object> before = traces();
    for (String look : List.of(link, link + "?what=yes&queue=true&_method=POST")) {
      var page = door.get(look);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      door.ask("HEAD", look, BodyPublishers.noBody());
    }
    var foreign =
        door.ask(
            "POST",
            link,
            BodyPublishers.ofString("what=yes&name=x"),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "cross-site");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(traces()).isEqualTo(before);
  }

  private List<Object> traces() {
    long m = given.municipality;
    return List.of(
        db.fetch(SIGN_UP, SIGN_UP.MUNICIPALITY_ID.eq(m)),
        db.fetchCount(HISTORY, HISTORY.MUNICIPALITY_ID.eq(m)),
        db.fetchCount(OUTBOX_MESSAGE, OUTBOX_MESSAGE.MUNICIPALITY_ID.eq(m)),
        db.fetchCount(ONE_TIME_LINK, ONE_TIME_LINK.MUNICIPALITY_ID.eq(m)));
  }

  private String mailTo(String address) {
    return db.selectFrom(OUTBOX_MESSAGE)
        .where(OUTBOX_MESSAGE.RECIPIENT.eq(address))
        .orderBy(OUTBOX_MESSAGE.CREATED_AT.desc(), OUTBOX_MESSAGE.ID.desc())
        .limit(1)
        .fetchSingle(r -> r.getSubject() + "\n" + r.getBody());
  }

  private String linkTo(String address) {
    var link = LINK.matcher(mailTo(address));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private List<String> entries(String page) {
    return ENTRY.matcher(door.get(page).body()).results().map(r -> r.group(1)).distinct().toList();
  }

  private String stateOf(String entry) {
    return db.select(SIGN_UP.STATE)
        .from(SIGN_UP)
        .where(SIGN_UP.ID.eq(Ids.parse(entry)))
        .fetchSingle(SIGN_UP.STATE);
  }

  private int signUps() {
    return db.fetchCount(SIGN_UP, SIGN_UP.ACTIVITY_ID.eq(activity));
  }

  private int accountsWith(String address) {
    return db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(address));
  }
}
