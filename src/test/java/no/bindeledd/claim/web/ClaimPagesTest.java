package no.bindeledd.claim.web;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ORGANISATION_CLAIM;
import static no.bindeledd.schema.Tables.SIGN_IN_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.claim.ClaimWorld;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.identity.MemberWorld;
import no.bindeledd.identity.SignInService;
import no.bindeledd.testing.Door;
import no.bindeledd.testing.ServerTest;
import no.bindeledd.testing.Statements;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Beginning from nothing, at the front door; and what it does not tell (abuse case 5). */
@ServerTest
class ClaimPagesTest {
  private static final String HOME = "/me/organisations";
  private static final Pattern REQUEST =
      Pattern.compile("name=\"request\" value=\"([0-9a-z]{13})\"");
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  @Autowired ApplicationContext context;
  @Autowired World world;
  @Autowired SignInService signIn;
  @Autowired DueJobs due;
  @Autowired DSLContext db;
  @LocalServerPort int port;

  private Door door;
  private ClaimWorld claims;
  private long here;

  @BeforeEach
  void aPlace() {
    door = new Door(port);
    claims = new ClaimWorld(context);
    here = world.municipality();
  }

  @Test
  void fromNothingToTheWorkInFourForms() {
    long organisation = world.organisation(here);
    String cookie = begin("ny-" + Ids.toText(organisation) + "@example.org");
    String form =
        door.get(HOME + "/new?organisation=" + Ids.toText(organisation), "Cookie", cookie).body();
    assertThat(form).contains("p•••@example.org").doesNotContain(claims.mailboxOf(organisation));
    String claim = location(claim(cookie, organisation, "ADDRESS"));
    String code = claims.codeAt(claims.mailboxOf(organisation));
    door.post(claim + "/code", Map.of("code", code), "Cookie", cookie);
    String place = hidden(door.get(claim, "Cookie", cookie).body(), "place");
    HttpResponse<String> entered =
        door.post(HOME + "/enter", Map.of("place", place), "Cookie", cookie);
    assertThat(entered.statusCode()).isEqualTo(302);
    assertThat(entered.headers().firstValue("Set-Cookie").orElse("")).contains("Path=/app");
  }

  @Test
  void whoeverIsKnownAndWhoeverIsNotGetTheSameAnswerAfterTheSameWork() {
    String known = world.emailOf(world.account());
    String unknown = "ukjent-" + Ids.toText(here) + "@example.org";
    var answers =
        List.of(known, unknown).stream()
            .map(email -> door.post(HOME + "/begin", Map.of("name", "Kari", "email", email)))
            .map(answer -> REQUEST.matcher(answer.body()).replaceAll("").replaceAll("\\s+", " "))
            .toList();
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
    var work =
        List.of(known, unknown).stream()
            .map(
                email ->
                    Statements.of(
                        db, () -> signIn.askToBegin(Caller.ANYONE, email, "Kari", Language.NB)))
            .toList();
    assertThat(work.get(0)).isEqualTo(work.get(1)).isNotEmpty();
    assertThat(db.fetchCount(ACCOUNT, ACCOUNT.EMAIL.eq(unknown))).as("made on use").isZero();
    due.run();
    assertThat(new MemberWorld(context).letters(known, "sign-in-code")).hasSize(2);
    assertThat(new MemberWorld(context).letters(unknown, "sign-in-code")).hasSize(2);
  }

  @Test
  void askingForAnOrganisationDoesNotTellWhetherAnybodyIsThere() {
    long empty = world.organisation(here);
    long peopled = world.organisation(here);
    world.inOrganisation(Role.ORGANISATION_ADMINISTRATOR, peopled);
    String cookie = begin("spor-" + Ids.toText(here) + "@example.org");
    var pages =
        List.of(empty, peopled).stream()
            .map(
                organisation -> {
                  String at = location(claim(cookie, organisation, "ADDRESS"));
                  return door.get(at, "Cookie", cookie)
                      .body()
                      .replace(at, "")
                      .replace("Forening " + Ids.toText(organisation), "");
                })
            .toList();
    assertThat(pages.get(0)).isEqualTo(pages.get(1));
  }

  @Test
  void nobodySeesOrMovesSomebodyElsesClaim() {
    String cookie = begin("en-" + Ids.toText(here) + "@example.org");
    String claim = location(claim(cookie, world.organisation(here), "PERSON"));
    String other = begin("to-" + Ids.toText(here) + "@example.org");
    assertThat(door.get(claim, "Cookie", other).statusCode()).isEqualTo(404);
    assertThat(door.post(claim + "/withdraw", Map.of(), "Cookie", other).statusCode())
        .isEqualTo(404);
    assertThat(door.get(claim).statusCode()).isEqualTo(302);
    assertThat(
            door.ask(
                    "POST",
                    claim + "/withdraw",
                    java.net.http.HttpRequest.BodyPublishers.noBody(),
                    "Cookie",
                    cookie,
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            db.fetchCount(
                ORGANISATION_CLAIM,
                ORGANISATION_CLAIM
                    .MUNICIPALITY_ID
                    .eq(here)
                    .and(ORGANISATION_CLAIM.STATE.eq("ASKED"))))
        .isOne();
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() {
    String cookie = begin("feil-" + Ids.toText(here) + "@example.org");
    HttpResponse<String> page =
        door.post(
            HOME + "/new",
            Map.of(
                "place", Ids.toText(here),
                "name", "Klubben <b>",
                "kind", "VOLUNTARY",
                "number", "123",
                "way", "PERSON"),
            "Cookie",
            cookie);
    assertThat(page.body())
        .contains("id=\"number-error\"", "id=\"note-error\"", "Klubben &lt;b&gt;");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(door.post(HOME + "/new", Map.of(), "Cookie", cookie).body())
        .contains("id=\"place-error\"");
  }

  @Test
  void theAddressIsForgottenWhenTheCodeIsUsed() {
    String email = "glemt-" + Ids.toText(here) + "@example.org";
    begin(email);
    assertThat(
            db.fetch(SIGN_IN_CODE, SIGN_IN_CODE.ADDRESS_HASH.eq(Secrets.hash(email)))
                .getValues(SIGN_IN_CODE.BEGINS_EMAIL))
        .containsOnlyNulls();
  }

  private String begin(String email) {
    HttpResponse<String> asked =
        door.post(HOME + "/begin?lang=nb", Map.of("name", "Kari Ny", "email", email));
    Matcher request = REQUEST.matcher(asked.body());
    assertThat(request.find()).isTrue();
    due.run();
    Matcher code = CODE.matcher(new MemberWorld(context).letters(email, "sign-in-code").getFirst());
    assertThat(code.find()).isTrue();
    HttpResponse<String> in =
        door.post(HOME + "/code", Map.of("request", request.group(1), "code", code.group()));
    return in.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpResponse<String> claim(String cookie, long organisation, String way) {
    return door.post(
        HOME + "/new",
        Map.of(
            "organisation",
            Ids.toText(organisation),
            "place",
            Ids.toText(here),
            "way",
            way,
            "note",
            "Leder"),
        "Cookie",
        cookie);
  }

  private static String location(HttpResponse<String> answer) {
    String to = answer.headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf("/me/"));
  }

  private static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }
}
