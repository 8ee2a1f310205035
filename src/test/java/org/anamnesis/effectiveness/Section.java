package org.anamnesis.effectiveness;

import java.io.IOException;
import java.util.List;

/** A part of the report that is measured: it takes the place of its name in the template. */
@FunctionalInterface
interface Section {
  /** Lines of Markdown, the same at each run. */
  List<String> lines() throws IOException;
}
