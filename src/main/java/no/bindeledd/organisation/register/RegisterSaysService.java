package no.bindeledd.organisation.register;

import java.util.Optional;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.register.data.ToldRepository;
import org.springframework.stereotype.Service;

/** What the registers say of an organisation, which everybody may read there and so here. */
@Service
public class RegisterSaysService {
  private final ToldRepository told;
  private final Access access;
  private final Transactions transactions;

  RegisterSaysService(ToldRepository told, Access access, Transactions transactions) {
    this.told = told;
    this.access = access;
    this.transactions = transactions;
  }

  /** What is more than that it is there: bankrupt, dissolving, deleted or taken away. */
  public Optional<RegisterTask.Kind> of(Caller caller, long organisation) {
    access.require(caller, RegisterAccess.READ_SAID);
    return transactions.read(() -> told.unusualOf(organisation));
  }
}
