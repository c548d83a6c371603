package no.bindeledd.catalogue.web;

/** What a program asked for cannot be understood. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String parameter;

  ApiProblem(String parameter) {
    super("not understood", null, false, false);
    this.parameter = parameter;
  }

  /** Which part of the question. */
  String parameter() {
    return parameter;
  }
}
