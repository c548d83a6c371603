package no.bindeledd.directory;

import java.util.List;
import no.bindeledd.directory.data.DirectoryRepository;
import no.bindeledd.directory.data.DirectoryRepository.Sight;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.data.Transactions;
import no.bindeledd.organisation.contact.ContactHistoryService;
import no.bindeledd.organisation.opener.DoorOpener;
import no.bindeledd.organisation.opener.DoorOpenerService;
import org.springframework.stereotype.Service;

/**
 * The organisations of a municipality for those who work with them. What a reader may not see is
 * not searched either: nobody learns by a filter what they cannot read.
 */
@Service
public class DirectoryService {
  private final DirectoryRepository directory;
  private final DoorOpenerService openers;
  private final ContactHistoryService contacts;
  private final Access access;
  private final Transactions transactions;

  DirectoryService(
      DirectoryRepository directory,
      DoorOpenerService openers,
      ContactHistoryService contacts,
      Access access,
      Transactions transactions) {
    this.directory = directory;
    this.openers = openers;
    this.contacts = contacts;
    this.access = access;
    this.transactions = transactions;
  }

  /** By name, as many as are wanted. */
  public List<DirectoryRow> find(
      Caller caller, long municipality, DirectoryFilter filter, int most) {
    access.require(caller, DirectoryAccess.LOOK_UP);
    Sight sight = sight(caller, municipality);
    return transactions.read(() -> directory.find(municipality, filter, sight, most));
  }

  public int count(Caller caller, long municipality, DirectoryFilter filter) {
    access.require(caller, DirectoryAccess.LOOK_UP);
    Sight sight = sight(caller, municipality);
    return transactions.read(() -> directory.count(municipality, filter, sight));
  }

  /** The codes of ICNPO that organisations of a municipality have. */
  public List<String> categories(Caller caller, long municipality) {
    access.require(caller, DirectoryAccess.LOOK_UP);
    return transactions.read(() -> directory.categories(municipality));
  }

  /**
   * What the public can find of an organisation in a municipality now, the next first.
   *
   * @throws NotFound if the organisation does not work there
   */
  public List<DirectoryActivity> activities(Caller caller, long municipality, long organisation) {
    access.require(caller, DirectoryAccess.LOOK_UP);
    return transactions.read(
        () -> {
          NotFound.unless(directory.worksIn(municipality, organisation));
          return directory.activities(municipality, organisation);
        });
  }

  private Sight sight(Caller caller, long municipality) {
    return new Sight(
        openers.visible(caller, municipality).stream().map(DoorOpener::id).toList(),
        contacts.mayRead(caller, municipality));
  }
}
