package no.bindeledd.identity;

import java.time.Period;
import java.util.List;
import no.bindeledd.foundation.retention.Controller;
import no.bindeledd.foundation.retention.Ending;
import no.bindeledd.foundation.retention.LegalBasis;
import no.bindeledd.foundation.retention.PersonalData;
import no.bindeledd.foundation.retention.PersonalEntry;
import no.bindeledd.identity.data.IdentityRetentionRepository;
import org.springframework.stereotype.Component;

/** What is held about people because they sign in. */
@Component
class IdentityPersonalData implements PersonalData {
  private static final String ACCOUNTS = "people with an account";

  private final IdentityRetentionRepository rows;

  IdentityPersonalData(IdentityRetentionRepository rows) {
    this.rows = rows;
  }

  @Override
  public List<PersonalEntry> entries() {
    return List.of(
        new PersonalEntry(
            "accounts",
            "account",
            "name, e-mail address, telephone number, language",
            ACCOUNTS,
            Controller.OPERATOR,
            "signing in, and being told what one takes part in",
            LegalBasis.CONTRACT,
            new Ending.With("when the person asks for it, or leaves the last place of work here")),
        new PersonalEntry(
            "memberships",
            "membership",
            "which role a person has where, from when to when",
            "people who work or volunteer here",
            Controller.MUNICIPALITY,
            "deciding who may see and do what, and accounting for it afterwards",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.With("with the account")),
        new PersonalEntry(
            "invitations",
            "membership",
            "what the person was called by the one who gave a role that nobody took up",
            "people who were given a role and never signed in",
            Controller.MUNICIPALITY,
            "letting people in who are to work or volunteer here",
            LegalBasis.PUBLIC_AUTHORITY,
            new Ending.After(
                Period.ofDays(Invitations.DAYS),
                "given_at",
                "row deleted, if the role has not been taken up and is not still to begin",
                rows::deleteUnusedRoles)),
        new PersonalEntry(
            "invited-accounts",
            "account",
            "name, e-mail address, language",
            "people who were given a role and never signed in",
            Controller.OPERATOR,
            "letting people in who are to work or volunteer here",
            LegalBasis.LEGITIMATE_INTEREST,
            new Ending.After(
                Period.ofDays(Invitations.DAYS),
                "invited_at",
                "row deleted, as soon as no role is left",
                rows::deleteUnusedAccounts)),
        new PersonalEntry(
            "sign-in-codes",
            "sign_in_code",
            "hashes of an address and of a one-time code; address and name of whoever begins, until"
                + " the code is used",
            "whoever asks to sign in, with an account or without",
            Controller.OPERATOR,
            "signing in, and a limit on how often somebody may try",
            LegalBasis.CONTRACT,
            after(1, rows::deleteCodes)),
        new PersonalEntry(
            "one-time-links",
            "one_time_link",
            "hash of a link, what it opens, when it was used",
            "people who were sent a link",
            Controller.MUNICIPALITY,
            "answering without signing in",
            LegalBasis.PUBLIC_AUTHORITY,
            after(30, rows::deleteLinks)),
        new PersonalEntry(
            "own-sessions",
            "own_session",
            "that a person is signed in to their own pages",
            "newcomers with an account",
            Controller.OPERATOR,
            "staying signed in for a while",
            LegalBasis.CONTRACT,
            after(0, rows::deleteOwnSessions)));
  }

  private static Ending after(int days, Ending.Deletion deletion) {
    return new Ending.After(Period.ofDays(days), "expires_at", "row deleted", deletion);
  }
}
