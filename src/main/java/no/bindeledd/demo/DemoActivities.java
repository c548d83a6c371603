package no.bindeledd.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityService;
import no.bindeledd.activity.Series;
import no.bindeledd.activity.TranslationService;
import no.bindeledd.demo.data.PastRepository;
import no.bindeledd.foundation.jobs.RecurringJob;
import no.bindeledd.foundation.text.Language;
import org.springframework.stereotype.Component;

/**
 * Activities in every state. Each is made to begin within a week, as the rules want it, and then
 * moved back, so that most have begun and some are over.
 */
@Component
class DemoActivities {
  private static final String CLOCK_JOB = "activity-clock";

  private final ActivityService activities;
  private final TranslationService translations;
  private final DemoContent content;
  private final PastRepository past;
  private final List<RecurringJob> jobs;

  DemoActivities(
      ActivityService activities,
      TranslationService translations,
      DemoContent content,
      PastRepository past,
      List<RecurringJob> jobs) {
    this.activities = activities;
    this.translations = translations;
    this.content = content;
    this.past = past;
    this.jobs = jobs;
  }

  /** What an owner may invite to. */
  private record Offer(DemoOwner owner, DemoTenant tenant, String kind) {}

  List<DemoActivity> make(DemoRandom random, List<DemoOwner> owners, int number) {
    List<Offer> offers = random.shuffled(offers(owners));
    var made = new ArrayList<DemoActivity>();
    for (int i = 0; i < number; i++) {
      made.add(make(random, offers.get(i % offers.size()), DemoActivity.Fate.of(i)));
    }
    return made;
  }

  /** Gives them their past, and lets the clock do what it would have done. */
  void age(DemoTenants tenants, List<DemoActivity> made) {
    for (DemoTenant tenant : tenants.all()) {
      var weeks = new HashMap<Long, Integer>();
      made.stream()
          .filter(a -> a.tenant().id() == tenant.id())
          .forEach(a -> weeks.put(a.id(), a.weeksAgo()));
      past.moveActivities(tenant.id(), weeks);
    }
    jobs.stream().filter(job -> job.name().equals(CLOCK_JOB)).forEach(RecurringJob::run);
  }

  private static List<Offer> offers(List<DemoOwner> owners) {
    var offers = new ArrayList<Offer>();
    for (DemoOwner owner : owners) {
      for (DemoTenant tenant : owner.tenants()) {
        owner.kinds().forEach(kind -> offers.add(new Offer(owner, tenant, kind)));
      }
    }
    return offers;
  }

  private DemoActivity make(DemoRandom random, Offer offer, DemoActivity.Fate fate) {
    int weeks = random.between(8, 18);
    ActivityContent weekly = content.of(random, offer.kind(), offer.tenant(), offer.owner(), weeks);
    ActivityContent written =
        fate == DemoActivity.Fate.PUBLISHED
            ? weekly.with(DemoSeries.varied(random, weekly.series()))
            : weekly;
    var caller = offer.owner().acts();
    long municipality = offer.tenant().id();
    long id =
        activities.createDraft(
            caller,
            municipality,
            fate == DemoActivity.Fate.DRAFT && random.percent(50) ? unfinished(written) : written);
    translate(offer, id, written);
    if (fate != DemoActivity.Fate.DRAFT) {
      activities.publish(caller, municipality, id, 1);
    }
    int weeksAgo =
        switch (fate) {
          case DRAFT -> random.between(0, 1);
          case PUBLISHED ->
              DemoSeries.movesByWeeks(written.series()) ? random.between(0, weeks - 3) : 0;
          case CANCELLED -> random.between(0, weeks - 3);
          case ENDED -> weeks + random.between(2, 12);
        };
    return new DemoActivity(offer.tenant(), offer.owner(), id, written, fate, weeksAgo);
  }

  /** Some kinds are there in the languages that many newcomers read. */
  private void translate(Offer offer, long id, ActivityContent written) {
    for (Language language : List.of(Language.EN, Language.UK, Language.AR)) {
      var texts = content.in(language, offer.kind(), spotOf(offer.tenant(), written));
      if (!texts.isEmpty()) {
        translations.save(
            offer.owner().acts(), offer.tenant().id(), id, language, 0, written, texts);
      }
    }
  }

  private static DemoTenant.Spot spotOf(DemoTenant tenant, ActivityContent written) {
    return tenant.spots().stream()
        .filter(spot -> spot.name().equals(written.placeName()))
        .findFirst()
        .orElseThrow();
  }

  /** As somebody left it who was called to dinner. */
  private static ActivityContent unfinished(ActivityContent c) {
    return new ActivityContent(
        c.title(),
        "",
        c.languages(),
        c.lowestLevel(),
        c.audience(),
        c.ageFrom(),
        c.ageTo(),
        c.interests(),
        c.placeName(),
        "",
        c.area(),
        "",
        false,
        Series.NONE,
        null,
        0,
        false);
  }
}
