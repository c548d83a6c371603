package no.bindeledd.catalogue.web;

import static no.bindeledd.schema.Tables.ACCOUNT;
import static no.bindeledd.schema.Tables.ORGANISATION;
import static no.bindeledd.schema.Tables.PARTICIPANT;
import static no.bindeledd.schema.Tables.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.PublicActivityService;
import no.bindeledd.activity.SignUpService;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.Role;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.municipality.Unit;
import no.bindeledd.testing.IntegrationTest;
import no.bindeledd.testing.PeopleWorld;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * E-mail addresses are in no public answer unless their owner chose it: every address of the public
 * zone is asked, those of new pages too, with an e-mail address in every field that may hold one.
 */
@IntegrationTest
class EmailAddressesTest {
  private static final Pattern EMAIL = Pattern.compile("planted-[a-z]+(?:@|%40)[a-z.]+");
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)(?::[^}]*)?}");

  @Autowired WebApplicationContext context;
  @Autowired World world;
  @Autowired PeopleWorld people;
  @Autowired ActivityService activities;
  @Autowired PublicActivityService catalogue;
  @Autowired SignUpService signUps;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  Site site;
  Offer offer;
  long activity;

  @BeforeEach
  void plant() {
    site = new Site(context);
    offer = new Offer(world, activities, clock);
    offer.description = "Skriv til planted-description@example.org om du vil.";
    activity = offer.publish();
    var found = catalogue.get(Caller.ANYONE, offer.municipality, activity);
    db.update(ORGANISATION)
        .set(ORGANISATION.EMAIL, "planted-organisation@example.org")
        .where(ORGANISATION.ID.eq(found.owner().organisation()))
        .execute();
    long unit = world.unit(offer.municipality, Unit.Kind.MUNICIPAL_UNIT);
    db.update(UNIT).set(UNIT.EMAIL, "planted-unit@example.org").where(UNIT.ID.eq(unit)).execute();
    world.answers(offer.municipality, unit, Responsibility.INTEGRATION);
    var caseworker = world.inUnit(Role.CASEWORKER, offer.municipality, unit);
    long participant = people.participant(caseworker, offer.area);
    long account = people.accountOf(participant);
    signUps.takePlace(new Caller.Self(account, Assurance.CODE), offer.municipality, activity);
    account(account, "planted-newcomer");
    account(caseworker.account(), "planted-caseworker");
    account(offer.member.account(), "planted-member");
    db.update(PARTICIPANT)
        .set(PARTICIPANT.FIRST_NAME, "planted-firstname@example.org")
        .where(PARTICIPANT.ID.eq(participant))
        .execute();
  }

  @Test
  void noneIsWhereItsOwnerDidNotPutIt() {
    String page = "/nb" + offer.path(activity);
    Map<String, Set<String>> found = new TreeMap<>();
    int answered = 0;
    for (String address : addresses()) {
      var answer = site.get(address);
      if (answer.getStatus() == 200) {
        answered++;
      }
      var there = new TreeSet<String>();
      EMAIL
          .matcher(Site.text(answer).replace("\r\n ", ""))
          .results()
          .forEach(m -> there.add(m.group().replaceAll("[@%].*", "")));
      String type = String.valueOf(answer.getContentType());
      if (type.startsWith("text/html")) {
        // Put there to be found, as contact details.
        there.remove("planted-organisation");
        there.remove("planted-unit");
      }
      if (!there.isEmpty()) {
        found.put(address, there);
      }
    }
    assertThat(answered).as("addresses that show something").isGreaterThan(25);
    assertThat(found.remove(page))
        .as("what the organiser wrote, where people read it")
        .containsExactly("planted-description");
    found.keySet().removeIf(address -> address.startsWith(page + "?"));
    assertThat(found).isEmpty();
  }

  @Test
  void whatStandsInEveryListHoldsNone() {
    offer.title = "Kafé, skriv til planted-title@example.org";
    assertThatThrownBy(() -> offer.publish()).isInstanceOf(Rejected.class);
  }

  /** Every GET of the public zone, as a page has it and with words to look for. */
  private Set<String> addresses() {
    var all = new LinkedHashSet<String>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping.getPatternValues().stream()
                    .filter(p -> !p.matches("/(app|me|demo|health|set-up|error|api/\\*).*"))
                    .map(this::filled)
                    .forEach(
                        address -> {
                          all.add(address);
                          all.add(address + "?municipality=" + offer.slug() + "&q=planted");
                          all.add(address + "?q=planted");
                        }));
    return all;
  }

  private String filled(String pattern) {
    String id = offer.path(activity).replace("/activities/", "");
    Map<String, String> values =
        Map.of(
            "slug",
            offer.slug(),
            "address",
            id,
            "id",
            id,
            "municipality",
            Ids.toText(offer.municipality),
            "after",
            Ids.toText(0),
            "about",
            "integration");
    return VARIABLE
        .matcher(pattern.replace(Page.ROOT, "/nb"))
        .replaceAll(m -> values.getOrDefault(m.group(1), offer.slug()));
  }

  private void account(long id, String name) {
    db.update(ACCOUNT)
        .set(ACCOUNT.NAME, name + "@example.org")
        .set(ACCOUNT.EMAIL, name + Ids.toText(id).replaceAll("[0-9]", "") + "@example.org")
        .where(ACCOUNT.ID.eq(id))
        .execute();
  }
}
