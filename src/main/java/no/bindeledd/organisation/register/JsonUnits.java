package no.bindeledd.organisation.register;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** The register as one list of objects (application/json of Enhetsregisteret). */
final class JsonUnits implements UnitReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(100_000)
                  .maxNameLength(200)
                  .maxNumberLength(40)
                  .build())
          .build();

  /** Only these hold what we keep; the rest is gone past without making strings of it. */
  private static final Set<String> NESTED =
      Set.of("organisasjonsform", "naeringskode1", "forretningsadresse", "postadresse");

  private static final Set<String> PLAIN =
      Set.of(
          "organisasjonsnummer",
          "navn",
          "epostadresse",
          "mobil",
          "telefon",
          "hjemmeside",
          "stiftelsesdato",
          "registrertIFrivillighetsregisteret",
          "konkurs",
          "underAvvikling",
          "underTvangsavviklingEllerTvangsopplosning",
          "maalform",
          "slettedato",
          "aktivitet",
          "vedtektsfestetFormaal");

  private static final Set<String> OF_NESTED =
      Set.of("kode", "adresse", "postnummer", "poststed", "kommunenummer");

  private final Content content;
  private final JsonParser parser;
  private final UnitFields fields = new UnitFields();
  private long ordinal;
  private boolean begun;

  /**
   * @param in reads ahead of the content
   */
  JsonUnits(InputStream in, Content content) {
    this.content = content;
    try {
      parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    } catch (JacksonIOException e) {
      throw BulkFile.unreadable(e.getCause(), "byte 1");
    }
  }

  @Override
  public boolean skip() {
    return guarded(
        () -> {
          if (!toNextUnit()) {
            return false;
          }
          parser.skipChildren();
          return true;
        });
  }

  @Override
  public Optional<Entry> next() {
    return guarded(
        () -> {
          if (!toNextUnit()) {
            return Optional.empty();
          }
          long place = parser.currentTokenLocation().getByteOffset() + 1;
          readUnit();
          return Optional.of(fields.unit(ordinal, place));
        });
  }

  @Override
  public void close() {
    parser.close();
  }

  private boolean toNextUnit() {
    if (!begun) {
      begun = true;
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw notARegister();
      }
    }
    JsonToken token = parser.nextToken();
    if (token == JsonToken.END_ARRAY) {
      if (parser.nextToken() != null) {
        throw notARegister();
      }
      return false;
    }
    if (token == null) {
      throw new UnreadableFile(UnreadableFile.Why.BROKEN_OFF, place());
    }
    if (token != JsonToken.START_OBJECT) {
      throw notARegister();
    }
    ordinal++;
    return true;
  }

  /** Stands at the beginning of an object, and afterwards at its end. */
  private void readUnit() {
    fields.clear();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && NESTED.contains(name)) {
        readNested(name);
      } else if (PLAIN.contains(name)) {
        take(name, " ");
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readNested(String outer) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (OF_NESTED.contains(name)) {
        take(outer + "." + name, ", ");
      } else {
        parser.skipChildren();
      }
    }
  }

  /** A text, a truth value, or a list of texts; whatever else stands there counts as nothing. */
  private void take(String name, String between) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          fields.append(name, parser.getString(), between);
        } else {
          parser.skipChildren();
        }
      }
    } else if (parser.currentToken().isScalarValue()
        && parser.currentToken() != JsonToken.VALUE_NULL) {
      fields.put(name, parser.getString());
    } else {
      parser.skipChildren();
    }
  }

  private <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (UnexpectedEndOfInputException e) {
      throw new UnreadableFile(UnreadableFile.Why.BROKEN_OFF, place());
    } catch (StreamConstraintsException e) {
      boolean deep = e.getMessage() != null && e.getMessage().contains("nesting depth");
      throw new UnreadableFile(
          deep ? UnreadableFile.Why.TOO_DEEP : UnreadableFile.Why.TOO_LARGE, place());
    } catch (JacksonIOException e) {
      throw BulkFile.unreadable(e.getCause(), place());
    } catch (JacksonException e) {
      boolean encoding = e.getMessage() != null && e.getMessage().contains("UTF-8");
      // A word that is cut off is no word: the parser calls it wrong where it is only half.
      boolean cut = content.endsBy(parser.currentLocation().getByteOffset());
      UnreadableFile.Why why =
          encoding
              ? UnreadableFile.Why.WRONG_ENCODING
              : cut ? UnreadableFile.Why.BROKEN_OFF : UnreadableFile.Why.NOT_A_REGISTER;
      throw new UnreadableFile(why, place());
    }
  }

  private UnreadableFile notARegister() {
    return new UnreadableFile(UnreadableFile.Why.NOT_A_REGISTER, place());
  }

  private String place() {
    return "byte " + (parser.currentLocation().getByteOffset() + 1);
  }
}
