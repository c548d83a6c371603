package no.bindeledd.activity.data;

import static no.bindeledd.schema.Tables.ACTIVITY_TEMPLATE;
import static no.bindeledd.schema.Tables.ACTIVITY_TEMPLATE_ROLE;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityContent;
import no.bindeledd.activity.ActivityKind;
import no.bindeledd.activity.ActivityTemplate;
import no.bindeledd.activity.Audience;
import no.bindeledd.activity.Interest;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.Owner;
import no.bindeledd.activity.Placement;
import no.bindeledd.activity.Series;
import no.bindeledd.foundation.data.NorwegianOrder;
import no.bindeledd.schema.tables.records.ActivityTemplateRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What owners of activities begin new ones with. */
@Repository
public class TemplateRepository {
  private static final String COMMA = ",";

  private final DSLContext db;

  TemplateRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<ActivityTemplate> find(long municipality, long id) {
    return db.selectFrom(ACTIVITY_TEMPLATE)
        .where(is(municipality, id))
        .fetchOptional(TemplateRepository::toTemplate);
  }

  /** Those of an organisation, wherever they were made, by name. */
  public List<ActivityTemplate> ofOrganisation(long organisation) {
    return of(ACTIVITY_TEMPLATE.ORGANISATION_ID.eq(organisation));
  }

  public List<ActivityTemplate> ofUnit(long municipality, long unit) {
    return of(
        ACTIVITY_TEMPLATE.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_TEMPLATE.UNIT_ID.eq(unit)));
  }

  private List<ActivityTemplate> of(Condition whose) {
    return db.selectFrom(ACTIVITY_TEMPLATE)
        .where(whose)
        .orderBy(NorwegianOrder.of(ACTIVITY_TEMPLATE.NAME), ACTIVITY_TEMPLATE.ID)
        .fetch(TemplateRepository::toTemplate);
  }

  public void insert(ActivityTemplate template, Instant now) {
    ActivityContent c = template.content();
    ActivityTemplateRecord r = db.newRecord(ACTIVITY_TEMPLATE);
    r.setMunicipalityId(template.municipality());
    r.setId(template.id());
    r.setOrganisationId(template.owner().organisation());
    r.setUnitId(template.owner().unit());
    r.setName(template.name());
    r.setTitle(c.title());
    r.setDescription(c.description());
    r.setLanguages(join(c.languages().stream()));
    r.setInterests(join(c.interests().stream().map(Enum::name)));
    r.setAudience(c.audience().name());
    r.setAgeFrom(c.ageFrom());
    r.setAgeTo(c.ageTo());
    r.setLowestLevel(c.lowestLevel().name());
    r.setPlaceName(c.placeName());
    r.setAddress(c.address());
    r.setAccessNotes(c.accessNotes());
    r.setAddressAfterSignUp(c.addressAfterSignUp());
    r.setCapacity(c.capacity());
    r.setPriceKroner(c.priceKroner());
    r.setChildCare(c.childCare());
    r.setKind(c.kind().code());
    if (c.placement() != null) {
      r.setHoursAWeek(c.placement().hoursAWeek());
      r.setTasks(c.placement().tasks());
    }
    r.setMadeAt(now);
    r.insert();
  }

  public void delete(long municipality, long id) {
    db.deleteFrom(ACTIVITY_TEMPLATE_ROLE)
        .where(ACTIVITY_TEMPLATE_ROLE.MUNICIPALITY_ID.eq(municipality))
        .and(ACTIVITY_TEMPLATE_ROLE.TEMPLATE_ID.eq(id))
        .execute();
    db.deleteFrom(ACTIVITY_TEMPLATE).where(is(municipality, id)).execute();
  }

  private static ActivityTemplate toTemplate(ActivityTemplateRecord r) {
    var content =
        new ActivityContent(
            r.getTitle(),
            r.getDescription(),
            split(r.getLanguages()).collect(Collectors.toSet()),
            NorwegianLevel.valueOf(r.getLowestLevel()),
            Audience.valueOf(r.getAudience()),
            r.getAgeFrom(),
            r.getAgeTo(),
            split(r.getInterests()).map(Interest::valueOf).collect(Collectors.toSet()),
            r.getPlaceName(),
            r.getAddress(),
            null,
            r.getAccessNotes(),
            r.getAddressAfterSignUp(),
            Series.NONE,
            r.getCapacity(),
            r.getPriceKroner(),
            r.getChildCare(),
            placement(r));
    return new ActivityTemplate(
        r.getMunicipalityId(),
        r.getId(),
        new Owner(r.getOrganisationId(), r.getUnitId()),
        r.getName(),
        content);
  }

  /** Without a person and a period: those belong to each placement by itself. */
  private static @Nullable Placement placement(ActivityTemplateRecord r) {
    var kind = ActivityKind.of(r.getKind());
    return kind.isPlacement()
        ? new Placement(
            kind,
            r.getHoursAWeek(),
            Objects.requireNonNullElse(r.getTasks(), ""),
            "",
            "",
            null,
            null)
        : null;
  }

  private static String join(Stream<String> codes) {
    return codes.sorted().collect(Collectors.joining(COMMA));
  }

  private static Stream<String> split(String codes) {
    return Arrays.stream(codes.split(COMMA, -1)).filter(code -> !code.isEmpty());
  }

  private static Condition is(long municipality, long id) {
    return ACTIVITY_TEMPLATE.MUNICIPALITY_ID.eq(municipality).and(ACTIVITY_TEMPLATE.ID.eq(id));
  }
}
