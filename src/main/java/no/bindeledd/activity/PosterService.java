package no.bindeledd.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bindeledd.foundation.access.Access;
import no.bindeledd.foundation.access.Caller;
import no.bindeledd.foundation.access.NotFound;
import no.bindeledd.foundation.lifecycle.Rejected;
import no.bindeledd.foundation.text.Language;
import no.bindeledd.foundation.text.Texts;
import no.bindeledd.foundation.time.Norway;
import no.bindeledd.foundation.web.PortalProperties;
import no.bindeledd.foundation.web.QrCode;
import org.springframework.stereotype.Service;

/**
 * A poster for the wall at the shop and the library, in the languages in which an activity stands.
 */
@Service
public class PosterService {
  private static final int MOST_RULES = 4;
  private static final int MOST_LETTERS = 320;

  private final OwnActivityService own;
  private final PublicPages pages;
  private final PosterPrint print;
  private final PortalProperties portal;
  private final Texts texts;
  private final Owners owners;
  private final Access access;
  private final Clock clock;

  PosterService(
      OwnActivityService own,
      PublicPages pages,
      PosterPrint print,
      PortalProperties portal,
      Texts texts,
      Owners owners,
      Access access,
      Clock clock) {
    this.own = own;
    this.pages = pages;
    this.print = print;
    this.portal = portal;
    this.texts = texts;
    this.owners = owners;
    this.access = access;
    this.clock = clock;
  }

  /**
   * One sheet of A4 as PDF. A draft has one, too: leaflets are printed before the day comes.
   *
   * @throws NotFound if it is over: nobody is to be invited
   * @throws Rejected with what is missing
   */
  public byte[] pdf(Caller caller, long municipality, long id) {
    access.require(caller, ActivityAccess.READ_OWN, owners.place(municipality, id));
    ActivityState state = own.get(caller, municipality, id).state();
    NotFound.unless(state == ActivityState.PUBLISHED || state == ActivityState.DRAFT);
    PublicActivity activity = own.preview(caller, municipality, id);
    Language source = activity.wordings().source();
    String address = portal.link(pages.address(new ActivityKey(municipality, id), source));
    return print.pdf(
        new Poster(
            activity.organiser(),
            activity.municipalityName(),
            address,
            QrCode.png(address),
            languages(activity).map(language -> part(activity, language)).toList()));
  }

  private static Stream<Language> languages(PublicActivity activity) {
    Language source = activity.wordings().source();
    return Stream.concat(
        Stream.of(source),
        Language.offered().stream()
            .filter(language -> language != source)
            .filter(language -> activity.title(language).language() == language));
  }

  private Poster.Part part(PublicActivity activity, Language language) {
    Wording title = activity.title(language);
    Wording about = activity.description(language);
    return new Poster.Part(
        language,
        title.text(),
        about.language() == language ? beginning(about.text()) : "",
        when(activity, language),
        activity.where() == null
            ? null
            : activity.where().placeName() + ", " + activity.where().address(),
        activity.area().name(),
        activity.priceKroner(),
        title.byMachine());
  }

  private List<String> when(PublicActivity activity, Language language) {
    List<String> all =
        new SeriesWords(language, (key, values) -> texts.get(language, key, values))
            .lines(activity, Norway.today(clock));
    var lines = new ArrayList<String>(all.subList(0, Math.min(MOST_RULES, all.size())));
    if (all.size() > MOST_RULES) {
      lines.add(texts.get(language, "activity.poster.more"));
    }
    return List.copyOf(lines);
  }

  /** The first paragraph. Where it gives away an e-mail address, nothing: a wall is public. */
  private static String beginning(String text) {
    String first = text.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    if (first.contains("@")) {
      return "";
    }
    if (first.length() <= MOST_LETTERS) {
      return first;
    }
    int space = first.lastIndexOf(' ', MOST_LETTERS);
    return first.substring(0, space < 0 ? MOST_LETTERS : space) + " …";
  }
}
