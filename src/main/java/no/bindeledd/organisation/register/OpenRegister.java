package no.bindeledd.organisation.register;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** One unit of Enhetsregisteret, asked for live. */
@Component
class OpenRegister {
  private final OpenRegisterProperties rule;
  private final RegisterClient client;

  OpenRegister(OpenRegisterProperties rule, RegisterClient client) {
    this.rule = rule;
    this.client = client;
  }

  /** Whether this installation asks it at all. */
  boolean isAsked() {
    return !rule.units().isBlank();
  }

  /**
   * @param number nine digits with a right check digit
   * @throws RegisterSilent if it does not answer, or not with a unit of that number
   */
  RegisterAnswer unit(String number, RegisterClient.Asker asker) {
    return switch (client.ask(URI.create(rule.units() + "/enheter/" + number), asker)) {
      case RegisterClient.Answer.Missing missing -> new RegisterAnswer.Unknown();
      case RegisterClient.Answer.Deleted deleted -> new RegisterAnswer.Deleted();
      case RegisterClient.Answer.Found found -> read(found.body(), number);
    };
  }

  private static RegisterAnswer read(byte[] body, String number) {
    RegisterUnit unit = parse(body);
    if (!unit.number().equals(number)) {
      throw new FaultyUnit();
    }
    if (RegisterProperties.isSoleProprietor(unit.form())) {
      return new RegisterAnswer.SoleProprietor();
    }
    return unit.state() == RegisterUnit.State.DELETED
        ? new RegisterAnswer.Deleted()
        : new RegisterAnswer.Found(unit, true);
  }

  /** The same reader as for the bulk file, which is a list of such answers. */
  private static RegisterUnit parse(byte[] body) {
    InputStream list =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(bytes("["), new ByteArrayInputStream(body), bytes("]"))));
    try (var reader = new JsonUnits(list, new Content(list, Long.MAX_VALUE))) {
      return reader
          .next()
          .map(
              entry ->
                  switch (entry) {
                    case UnitReader.Entry.Good(RegisterUnit unit) -> unit;
                    case UnitReader.Entry.Bad bad -> throw new FaultyUnit();
                  })
          .orElseThrow(FaultyUnit::new);
    } catch (UnreadableFile e) {
      throw new RegisterSilent("an answer that cannot be read");
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
