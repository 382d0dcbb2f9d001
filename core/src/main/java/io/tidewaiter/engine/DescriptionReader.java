package io.tidewaiter.engine;

import io.tidewaiter.rule.Vocabulary;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads what a description tells of goods. Safe for concurrent use. */
final class DescriptionReader {

  private final Lexicon lexicon;
  private final Spelling spelling;

  /** Lent to one reading at a time; another that needs one meanwhile makes its own. */
  private final AtomicReference<@Nullable ReadingDesk> spare = new AtomicReference<>();

  DescriptionReader(Vocabulary vocabulary) {
    lexicon = new Lexicon(vocabulary);
    spelling = new Spelling(lexicon.spellable());
  }

  DescriptionReading read(String description) {
    ReadingDesk lent = spare.getAndSet(null);
    ReadingDesk desk = lent == null ? new ReadingDesk(lexicon, spelling) : lent;
    DescriptionReading reading = desk.read(description);
    spare.set(desk);
    return reading;
  }
}
