package no.bindeledd.organisation.register;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import no.bindeledd.foundation.start.CannotStart;
import no.bindeledd.foundation.start.Errand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Takes over the file that {@code scripts/import-register} names, and says what came of it. */
@Component
@ConditionalOnProperty("bindeledd.import-register")
class ImportErrand implements Errand, RegisterImport.Progress {
  private static final int SHOWN = 20;
  private static final int BETWEEN_LINES = 20_000;

  private final RegisterImport register;
  private final Path file;

  ImportErrand(RegisterImport register, Environment environment) {
    this.register = register;
    file = Path.of(environment.getRequiredProperty("bindeledd.import-register"));
  }

  @Override
  public void run() {
    try {
      say(words(register.take(file, this)));
    } catch (UnreadableFile e) {
      throw new CannotStart(
          "Nothing was taken over from %s: %s."
              .formatted(file.getFileName(), words(e.why()) + " (" + e.getMessage() + ")"));
    } catch (UncheckedIOException e) {
      throw new CannotStart("The file %s cannot be read.".formatted(file));
    }
  }

  @Override
  public void goesOn(long after) {
    say("Goes on after %,d units that were read before.".formatted(after));
  }

  @Override
  public void read(long records) {
    if (records % BETWEEN_LINES == 0) {
      say("Read %,d units ...".formatted(records));
    }
  }

  @Override
  public void merged(long units, long ofThese) {
    if (units % BETWEEN_LINES == 0) {
      say("Took over %,d of %,d units ...".formatted(units, ofThese));
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(String line) {
    System.out.println(line);
  }

  private static String words(RegisterRun.Report report) {
    RegisterRun run = report.run();
    var text = new StringBuilder();
    text.append(
        "Read %,d units, kept %,d: %,d new, %,d changed, %,d gone. Left out as faulty: %,d."
            .formatted(run.read(), run.kept(), run.added(), run.changed(), run.gone(), run.bad()));
    report.bad().stream()
        .limit(SHOWN)
        .forEach(
            bad ->
                text.append(
                    "%n  record %d at %d: %s"
                        .formatted(bad.ordinal(), bad.place(), words(bad.fault()))));
    if (run.bad() > SHOWN) {
      text.append("%n  and %,d more".formatted(run.bad() - SHOWN));
    }
    return text.toString();
  }

  private static String words(UnreadableFile.Why why) {
    return switch (why) {
      case BROKEN_OFF -> "it ends before its end; fetch it again";
      case WRONG_ENCODING -> "it is not UTF-8";
      case TOO_LARGE -> "it unpacks to more than a register can be";
      case TOO_DEEP -> "it nests deeper than a register does";
      case NOT_A_REGISTER -> "it is neither the list of units nor their table";
      case TOO_FEW ->
          "it has less than half of the units that are here; a part of a register would"
              + " mark the others as deleted";
    };
  }

  private static String words(BadUnit.Fault fault) {
    return switch (fault) {
      case NO_NUMBER -> "no organisation number";
      case WRONG_CHECK_DIGIT -> "the organisation number is wrong";
      case NO_NAME -> "no name";
      case NO_FORM -> "no legal form";
      case WRONG_VALUE -> "a value is not of its kind";
    };
  }
}
