/** How well searches rank: judged sets, measures, and what plain Lucene gets on the same data. */
@NullMarked
package org.anamnesis.effectiveness;

import org.jspecify.annotations.NullMarked;
