package no.bindeledd.claim;

import static no.bindeledd.schema.Tables.ORGANISATION;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bindeledd.foundation.access.Assurance;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.jobs.DueJobs;
import no.bindeledd.organisation.NewOrganisation;
import no.bindeledd.organisation.Organisation;
import no.bindeledd.organisation.OrganisationNumber;
import no.bindeledd.organisation.register.RegisterUnit;
import no.bindeledd.organisation.register.data.LiveUnitRepository;
import no.bindeledd.testing.World;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** People who want to act for organisations, and the mailboxes of these. */
public final class ClaimWorld {
  private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

  private final World world;
  private final ClaimService claims;
  private final LiveUnitRepository register;
  private final DueJobs due;
  private final DSLContext db;

  public ClaimWorld(ApplicationContext context) {
    world = context.getBean(World.class);
    claims = context.getBean(ClaimService.class);
    register = context.getBean(LiveUnitRepository.class);
    due = context.getBean(DueJobs.class);
    db = context.getBean(DSLContext.class);
  }

  /** Somebody who is signed in and has no role anywhere. */
  public Caller.Self somebody() {
    return new Caller.Self(world.account(), Assurance.CODE);
  }

  public long byAddress(Caller.Self who, long organisation, long municipality) {
    return claims.begin(who, new ClaimWish(municipality, organisation, null, true, null));
  }

  public long byPerson(Caller.Self who, long organisation, long municipality) {
    return claims.begin(who, new ClaimWish(municipality, organisation, null, false, "Leder"));
  }

  public long fresh(Caller.Self who, long municipality, NewOrganisation fresh, boolean byAddress) {
    return claims.begin(who, new ClaimWish(municipality, null, fresh, byAddress, "Leder"));
  }

  /** A claim on a group without a number, which somebody has to confirm. */
  public long informalGroup(long municipality) {
    return fresh(
        somebody(),
        municipality,
        new NewOrganisation("Turvennene", Organisation.Kind.INFORMAL, null),
        false);
  }

  /** The code in the newest letter to an organisation's mailbox. */
  public String codeAt(String address) {
    due.run();
    Matcher code = CODE.matcher(letters(address, "claim-code").getFirst());
    if (!code.find()) {
      throw new AssertionError("no code in the letter");
    }
    return code.group();
  }

  /** Newest first. */
  public List<String> letters(String address, String template) {
    return world.letters(address, template);
  }

  /** The address that {@link World} gives an organisation. */
  public String mailboxOf(long organisation) {
    return world.mailboxOf(organisation);
  }

  /** A number that is nobody's here. */
  public String freeNumber() {
    while (true) {
      String number =
          String.valueOf(ThreadLocalRandom.current().nextLong(800_000_000, 999_999_999));
      if (OrganisationNumber.isValid(number)
          && !db.fetchExists(ORGANISATION, ORGANISATION.ORGANISATION_NUMBER.eq(number))) {
        return number;
      }
    }
  }

  public void registerHas(String number, String email, RegisterUnit.State state) {
    register.put(
        new RegisterUnit(
            number,
            "LAGET " + number,
            "FLI",
            email,
            "22334455",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            false,
            null,
            state));
  }

  public void number(long organisation, String number) {
    db.update(ORGANISATION)
        .set(ORGANISATION.ORGANISATION_NUMBER, number)
        .where(ORGANISATION.ID.eq(organisation))
        .execute();
  }
}
