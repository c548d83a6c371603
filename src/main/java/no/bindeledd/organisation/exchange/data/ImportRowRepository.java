package no.bindeledd.organisation.exchange.data;

import static no.bindeledd.schema.Tables.ORGANISATION_IMPORT_ROW;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bindeledd.foundation.data.Ids;
import no.bindeledd.foundation.lifecycle.Reason;
import no.bindeledd.organisation.exchange.FieldChange;
import no.bindeledd.organisation.exchange.ImportFate;
import no.bindeledd.organisation.exchange.ImportRow;
import no.bindeledd.organisation.exchange.ReadRow;
import no.bindeledd.organisation.exchange.Verdict;
import no.bindeledd.schema.tables.records.OrganisationImportRowRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The rows of the lists, each with what it would come to. */
@Repository
public class ImportRowRepository {
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
  private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
  private static final String NOTHING = "[]";
  private static final int CHUNK = 500;

  private final DSLContext db;
  private final ObjectMapper json;
  private final Ids ids;

  ImportRowRepository(DSLContext db, ObjectMapper json, Ids ids) {
    this.db = db;
    this.json = json;
    this.ids = ids;
  }

  /** As they were read; nobody has looked at them yet. */
  public void insert(long municipality, long list, List<ReadRow> rows) {
    for (int from = 0; from < rows.size(); from += CHUNK) {
      db.batchInsert(
              rows.subList(from, Math.min(rows.size(), from + CHUNK)).stream()
                  .map(row -> toRecord(municipality, list, row))
                  .toList())
          .execute();
    }
  }

  private OrganisationImportRowRecord toRecord(long municipality, long list, ReadRow row) {
    var record = db.newRecord(ORGANISATION_IMPORT_ROW);
    record.setMunicipalityId(municipality);
    record.setId(ids.next());
    record.setImportId(list);
    record.setLineNumber(row.line());
    record.setFate(ImportFate.NONE.name());
    record.setContent(json.writeValueAsString(row));
    record.setReasons(NOTHING);
    record.setChanges(NOTHING);
    record.setBringIn(false);
    return record;
  }

  /** What was read of each row, in their order. */
  public Map<Long, ReadRow> read(long municipality, long list) {
    return db.select(ORGANISATION_IMPORT_ROW.ID, ORGANISATION_IMPORT_ROW.CONTENT)
        .from(ORGANISATION_IMPORT_ROW)
        .where(of(municipality, list))
        .orderBy(ORGANISATION_IMPORT_ROW.LINE_NUMBER, ORGANISATION_IMPORT_ROW.ID)
        .fetchMap(r -> r.value1(), r -> json.readValue(r.value2(), ReadRow.class));
  }

  /** Writes what some rows would come to, over what they would have come to before. */
  public void judge(long municipality, Map<Long, Verdict> verdicts) {
    db.batch(
            verdicts.entrySet().stream()
                .map(
                    entry -> {
                      Verdict verdict = entry.getValue();
                      Verdict.Alike alike = verdict.alike();
                      return db.update(ORGANISATION_IMPORT_ROW)
                          .set(ORGANISATION_IMPORT_ROW.FATE, verdict.fate().name())
                          .set(
                              ORGANISATION_IMPORT_ROW.REASONS,
                              json.writeValueAsString(verdict.reasons()))
                          .set(
                              ORGANISATION_IMPORT_ROW.CHANGES,
                              json.writeValueAsString(verdict.changes()))
                          .set(ORGANISATION_IMPORT_ROW.ORGANISATION_ID, verdict.organisation())
                          .set(ORGANISATION_IMPORT_ROW.ORGANISATION_VERSION, verdict.version())
                          .set(
                              ORGANISATION_IMPORT_ROW.ALIKE_NAME,
                              alike == null ? null : alike.name())
                          .set(
                              ORGANISATION_IMPORT_ROW.ALIKE_BY,
                              alike == null ? null : alike.by().name())
                          .where(ORGANISATION_IMPORT_ROW.MUNICIPALITY_ID.eq(municipality))
                          .and(ORGANISATION_IMPORT_ROW.ID.eq(entry.getKey()));
                    })
                .toList())
        .execute();
  }

  public Map<ImportFate, Integer> counts(long municipality, long list) {
    var counts = new EnumMap<ImportFate, Integer>(ImportFate.class);
    db.select(ORGANISATION_IMPORT_ROW.FATE, DSL.count())
        .from(ORGANISATION_IMPORT_ROW)
        .where(of(municipality, list))
        .groupBy(ORGANISATION_IMPORT_ROW.FATE)
        .forEach(r -> counts.put(ImportFate.valueOf(r.value1()), r.value2()));
    return counts;
  }

  /** How many that are like another somebody has said are to come in. */
  public int countChosen(long municipality, long list) {
    return db.fetchCount(
        ORGANISATION_IMPORT_ROW,
        of(municipality, list)
            .and(ORGANISATION_IMPORT_ROW.FATE.eq(ImportFate.ALIKE.name()))
            .and(ORGANISATION_IMPORT_ROW.BRING_IN.isTrue()));
  }

  /**
   * In the order of the file.
   *
   * @param fate of one kind only, or null
   */
  public List<ImportRow> find(long municipality, long list, @Nullable ImportFate fate, int most) {
    return db.selectFrom(ORGANISATION_IMPORT_ROW)
        .where(of(municipality, list))
        .and(fate == null ? DSL.noCondition() : ORGANISATION_IMPORT_ROW.FATE.eq(fate.name()))
        .orderBy(ORGANISATION_IMPORT_ROW.LINE_NUMBER, ORGANISATION_IMPORT_ROW.ID)
        .limit(most)
        .fetch(this::toRow);
  }

  /**
   * @return rows updated: none if there is no such row that is like another
   */
  public int choose(long municipality, long list, long row, boolean bringIn) {
    return db.update(ORGANISATION_IMPORT_ROW)
        .set(ORGANISATION_IMPORT_ROW.BRING_IN, bringIn)
        .where(of(municipality, list))
        .and(ORGANISATION_IMPORT_ROW.ID.eq(row))
        .and(ORGANISATION_IMPORT_ROW.FATE.eq(ImportFate.ALIKE.name()))
        .execute();
  }

  private static Condition of(long municipality, long list) {
    return ORGANISATION_IMPORT_ROW
        .MUNICIPALITY_ID
        .eq(municipality)
        .and(ORGANISATION_IMPORT_ROW.IMPORT_ID.eq(list));
  }

  private ImportRow toRow(OrganisationImportRowRecord r) {
    String alike = r.getAlikeName();
    String by = r.getAlikeBy();
    return new ImportRow(
        r.getId(),
        r.getLineNumber(),
        json.readValue(r.getContent(), ReadRow.class).values(),
        new Verdict(
            ImportFate.valueOf(r.getFate()),
            r.getOrganisationId(),
            r.getOrganisationVersion(),
            alike == null || by == null ? null : new Verdict.Alike(alike, Verdict.By.valueOf(by)),
            json.readValue(r.getChanges(), CHANGES),
            json.readValue(r.getReasons(), REASONS)),
        r.getBringIn());
  }
}
