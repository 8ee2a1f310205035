package org.anamnesis.model;

/** A file of ranking weights cannot be used; the message says where, why and what is allowed. */
public final class WeightsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The file. */
  private final String file;

  /** What in it. */
  private final String member;

  /**
   * Creates the exception.
   *
   * @param file the file
   * @param member the name of the member that is wrong; empty if it is the whole file
   * @param problem what is wrong with it, and what is allowed
   */
  public WeightsException(String file, String member, String problem) {
    super(file + ": " + problem);
    this.file = file;
    this.member = member;
  }

  /**
   * The file that cannot be used.
   *
   * @return its path
   */
  public String file() {
    return file;
  }

  /**
   * The member of the file's object that is wrong.
   *
   * @return its name; empty if the whole file is
   */
  public String member() {
    return member;
  }
}
