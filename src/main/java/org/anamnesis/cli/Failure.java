package org.anamnesis.cli;

/** A command cannot go on: the message for the user, and the code that the process exits with. */
final class Failure extends Exception {
  /** All went well. */
  static final int NONE = 0;

  /** Something is wrong with the arguments or with what they name. */
  static final int INPUT = 1;

  /** Something is wrong with the index, or with the disk. */
  static final int INDEX = 2;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  static Failure ofInput(String message) {
    return new Failure(INPUT, message);
  }

  static Failure ofIndex(String message) {
    return new Failure(INDEX, message);
  }

  int exitCode() {
    return exitCode;
  }
}
