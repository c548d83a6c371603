package no.bindeledd.municipality;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who works in a municipality right now; whoever looks after people answers. */
public interface Colleagues {

  /** All whom one can make the one to ask, by name, each once. */
  List<Colleague> in(long municipality);

  /** Those of some accounts who work there now, by account, under the names they go by. */
  Map<Long, Colleague> among(long municipality, Collection<Long> accounts);
}
