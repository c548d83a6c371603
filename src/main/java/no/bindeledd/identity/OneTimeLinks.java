package no.bindeledd.identity;

import java.time.Clock;
import java.time.Duration;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Secrets;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.identity.data.OneTimeLinkRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Links in messages that open one thing for whoever holds them. The database knows the hash of a
 * token alone. Opening changes nothing, so that the scanners of mail servers may follow a link;
 * only {@link #useUp}, called by a POST, does, and it succeeds once.
 *
 * <p>This is no service of its own: a module makes a link inside an action that its access table
 * allows, and opens one to learn whom to ask its access table about.
 */
@Component
public class OneTimeLinks {
  private final OneTimeLinkRepository links;
  private final Clock clock;
  private final Transactions transactions;

  OneTimeLinks(OneTimeLinkRepository links, Clock clock, Transactions transactions) {
    this.links = links;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Joins the transaction of what the link is for.
   *
   * @param municipality whose row it opens, if it is a municipality's
   * @param subject the id of the row
   * @return the token, which exists in the message only
   */
  public String create(
      LinkPurpose purpose, @Nullable Long municipality, long subject, Duration validity) {
    String token = Secrets.token();
    transactions.run(
        () ->
            links.insert(
                Secrets.hash(token),
                purpose,
                municipality,
                subject,
                clock.instant(),
                clock.instant().plus(validity)));
    return token;
  }

  /**
   * What a link opens; it may have been used before, so that whoever comes back sees what came of
   * it.
   *
   * @throws NotFound if there is no such link for this purpose, or no longer
   */
  public Opened open(String token, LinkPurpose purpose) {
    return transactions
        .read(() -> links.find(Secrets.hash(token), purpose, clock.instant()))
        .orElseThrow(NotFound::new);
  }

  /**
   * Joins the transaction of what the link does.
   *
   * @return whether this was the first use: a second press of the button does nothing
   */
  public boolean useUp(String token, LinkPurpose purpose) {
    return transactions.call(() -> links.use(Secrets.hash(token), purpose, clock.instant()));
  }

  /** The row that the links open is gone, or nobody should be asked about it any more. */
  public void forget(LinkPurpose purpose, long subject) {
    transactions.run(() -> links.delete(purpose, subject));
  }

  /**
   * What a link opens.
   *
   * @param subject the id of the row
   */
  public record Opened(@Nullable Long municipality, long subject) {

    public Caller.LinkHolder caller() {
      return new Caller.LinkHolder(subject);
    }

    /**
     * @throws NotFound if the link belongs to no municipality
     */
    public long municipalityId() {
      if (municipality == null) {
        throw new NotFound();
      }
      return municipality;
    }
  }
}
