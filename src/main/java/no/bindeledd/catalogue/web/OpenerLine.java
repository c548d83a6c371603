package no.bindeledd.catalogue.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.bindeledd.activity.SpokenLanguages;
import no.bindeledd.municipality.Responsibility;
import no.bindeledd.organisation.opener.DoorOpener;
import no.bindeledd.organisation.opener.OpenerContent;

/**
 * A contact person who wants to be found by everybody.
 *
 * @param more languages, themes and the organisation, as far as they say something
 */
record OpenerLine(String name, List<String> more, Contact contact) {

  static OpenerLine of(Page page, DoorOpener opener) {
    OpenerContent content = opener.content();
    var more = new ArrayList<String>();
    if (!content.languages().isEmpty()) {
      more.add(
          page.words().labels(SpokenLanguages.names(content.languages(), page.words().language())));
    }
    if (!content.themes().isEmpty()) {
      more.add(
          page.words()
              .labels(
                  Arrays.stream(Responsibility.values())
                      .filter(content.themes()::contains)
                      .map(theme -> page.t().get("municipality.theme." + theme.name()))
                      .toList()));
    }
    if (opener.organisationName() != null) {
      more.add(opener.organisationName());
    }
    return new OpenerLine(
        content.name(),
        List.copyOf(more),
        new Contact(content.name(), content.email(), content.phone(), null));
  }
}
