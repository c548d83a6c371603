package no.bindeledd.catalogue.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.bindeledd.activity.ActivityKey;
import no.bindeledd.activity.AgeGroup;
import no.bindeledd.activity.Listed;
import no.bindeledd.activity.NorwegianLevel;
import no.bindeledd.activity.PublicActivity;
import no.bindeledd.activity.WrittenField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/**
 * What of an activity stands in the index. It is made from what anybody may know, so a hidden
 * address cannot come in; it holds words and keys and nothing about people.
 */
final class Documents {
  static final String KEY = "key";
  static final String WORDS = "words";
  static final String CONCEPTS = "concepts";
  static final String TITLE_CONCEPTS = "titleConcepts";
  static final String CHOICES = "choices";
  static final String MUNICIPALITY = "municipality";
  static final String ID = "id";
  static final String LISTED = "listed";
  static final String LATITUDE = "latitude";
  static final String LONGITUDE = "longitude";
  static final String TITLE = "title";
  static final String ORGANISER = "organiser";
  static final String AREA = "area";

  /** The choice of what is yes or no. */
  static final String YES = "1";

  private final Compounds compounds;

  Documents(Compounds compounds) {
    this.compounds = compounds;
  }

  static Term key(ActivityKey key) {
    return new Term(KEY, key.municipality() + "-" + key.id());
  }

  Document of(PublicActivity a) {
    compounds.learn(a.title());
    var document = new Document();
    var key = new ActivityKey(a.municipality(), a.id());
    document.add(new StringField(KEY, key(key).text(), Field.Store.NO));
    document.add(new StoredField(TITLE, a.title()));
    document.add(new StoredField(ORGANISER, a.organiser()));
    document.add(new StoredField(AREA, a.area().name()));
    number(document, MUNICIPALITY, a.municipality());
    number(document, ID, a.id());
    var listed = Objects.requireNonNullElse(a.next(), Listed.last(a.endsOn()));
    number(document, LISTED, listed.toEpochMilli());
    number(document, LATITUDE, Double.doubleToLongBits(a.area().latitude()));
    number(document, LONGITUDE, Double.doubleToLongBits(a.area().longitude()));
    choices(a).forEach(term -> document.add(new StringField(CHOICES, term, Field.Store.NO)));
    words(document, a);
    return document;
  }

  private static void number(Document document, String field, long number) {
    document.add(new NumericDocValuesField(field, number));
  }

  private static Set<String> choices(PublicActivity a) {
    var terms = new HashSet<String>();
    terms.add(Dimension.MUNICIPALITY.term(String.valueOf(a.municipality())));
    a.shownIn().forEach(m -> terms.add(Dimension.MUNICIPALITY.term(String.valueOf(m))));
    a.languages().forEach(code -> terms.add(Dimension.LANGUAGE.term(code)));
    a.times().forEach(time -> terms.add(Dimension.DAY.term(time.day().name())));
    for (NorwegianLevel level : NorwegianLevel.values()) {
      if (level.reaches(a.lowestLevel())) {
        terms.add(Dimension.LEVEL.term(level.name()));
      }
    }
    for (AgeGroup group : AgeGroup.values()) {
      if (group.fits(a.ageFrom(), a.ageTo())) {
        terms.add(Dimension.AGE.term(group.name()));
      }
    }
    terms.add(Dimension.KIND.term(a.kind().name()));
    if (a.childCare()) {
      terms.add(Dimension.CHILD_CARE.term(YES));
    }
    if (a.priceKroner() == 0) {
      terms.add(Dimension.FREE.term(YES));
    }
    return terms;
  }

  private void words(Document document, PublicActivity a) {
    var where = Objects.requireNonNullElse(a.where(), new PublicActivity.Where("", "", ""));
    Map<Part, List<String>> texts = new EnumMap<>(Part.class);
    texts.put(Part.TITLE, a.everyWording(WrittenField.TITLE, a.title()));
    texts.put(Part.ORGANISATION, List.of(a.organiser()));
    texts.put(
        Part.PLACE,
        List.of(a.area().name(), where.placeName(), where.address(), a.municipalityName()));
    texts.put(
        Part.DESCRIPTION,
        Stream.concat(
                a.everyWording(WrittenField.DESCRIPTION, a.description()).stream(),
                a.everyWording(WrittenField.TASKS, a.tasks()).stream())
            .toList());
    var all = new HashSet<String>();
    var concepts = new HashSet<String>();
    a.interests().forEach(interest -> concepts.add(interest.name()));
    concepts.add(a.audience().name());
    texts.forEach(
        (part, written) -> {
          var words = new LinkedHashSet<String>();
          var forms = new LinkedHashSet<String>();
          var meant = new LinkedHashSet<String>();
          written.forEach(text -> take(text, part, words, forms, meant, all));
          words.forEach(word -> document.add(new StringField(part.words(), word, Field.Store.NO)));
          forms.forEach(form -> document.add(new StringField(part.forms(), form, Field.Store.NO)));
          if (part == Part.TITLE) {
            meant.forEach(c -> document.add(new StringField(TITLE_CONCEPTS, c, Field.Store.NO)));
          }
          concepts.addAll(meant);
        });
    all.forEach(word -> document.add(new StringField(WORDS, word, Field.Store.NO)));
    concepts.forEach(c -> document.add(new StringField(CONCEPTS, c, Field.Store.NO)));
  }

  private void take(
      String text,
      Part part,
      Set<String> words,
      Set<String> forms,
      Set<String> meant,
      Set<String> all) {
    List<String> inOrder = Spelling.words(text);
    var known = new ArrayList<String>();
    for (String word : inOrder) {
      words.add(word);
      forms.addAll(Stems.of(word));
      known.add(word);
      for (String piece : compounds.parts(word)) {
        forms.addAll(Stems.of(piece));
        known.add(piece);
      }
    }
    if (part != Part.DESCRIPTION) {
      for (int i = 0; i + 1 < inOrder.size(); i++) {
        forms.addAll(Stems.of(inOrder.get(i) + inOrder.get(i + 1)));
      }
    }
    all.addAll(known);
    for (String word : known) {
      if (!StopWords.contains(word)) {
        meant.addAll(Concepts.of(word));
      }
    }
    Concepts.phrases(inOrder).forEach(phrase -> meant.addAll(phrase.concepts()));
  }
}
