package no.bindeledd.organisation.register;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import no.bindeledd.organisation.OrganisationNumber;
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
      case RegisterClient.Answer.Missing missing -> branch(number, asker);
      case RegisterClient.Answer.Deleted deleted -> new RegisterAnswer.Deleted();
      case RegisterClient.Answer.Found found -> read(found.body(), number);
    };
  }

  /** Branches stand in a list of their own, and in the same form whether of a club or a person. */
  private RegisterAnswer branch(String number, RegisterClient.Asker asker) {
    return switch (client.ask(URI.create(rule.units() + "/underenheter/" + number), asker)) {
      case RegisterClient.Answer.Missing missing -> new RegisterAnswer.Unknown();
      case RegisterClient.Answer.Deleted deleted -> new RegisterAnswer.Deleted();
      case RegisterClient.Answer.Found found -> {
        RegisterAnswer answer = read(found.body(), number);
        yield answer instanceof RegisterAnswer.Found
            ? asItsOwner(found.body(), answer, asker)
            : answer;
      }
    };
  }

  private RegisterAnswer asItsOwner(
      byte[] branch, RegisterAnswer answer, RegisterClient.Asker asker) {
    String owner = RegisterJson.text(RegisterJson.read(branch), "overordnetEnhet");
    if (owner == null || !OrganisationNumber.isValid(owner)) {
      throw new FaultyUnit();
    }
    URI address = URI.create(rule.units() + "/enheter/" + owner);
    return switch (client.ask(address, asker)) {
      case RegisterClient.Answer.Missing missing -> new RegisterAnswer.Unknown();
      case RegisterClient.Answer.Deleted deleted -> new RegisterAnswer.Deleted();
      case RegisterClient.Answer.Found found -> {
        RegisterAnswer whose = read(found.body(), owner);
        yield whose instanceof RegisterAnswer.Found ? answer : whose;
      }
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
