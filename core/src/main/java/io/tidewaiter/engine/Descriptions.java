package io.tidewaiter.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.base.Suppliers;
import io.tidewaiter.rule.Vocabulary;
import java.util.function.Supplier;

/**
 * Reads descriptions, each once as long as it is remembered: shipments of one firm repeat them. The words are compiled
 * when the first description is read. Safe for concurrent use.
 */
final class Descriptions {

  /** Characters of descriptions that are remembered, with {@link #OVERHEAD} for each. */
  private static final int MAX_CHARACTERS = 1_000_000;

  private static final int OVERHEAD = 100;

  private final Supplier<LoadingCache<String, DescriptionReading>> readings;

  Descriptions(Vocabulary vocabulary) {
    readings = Suppliers.memoize(() -> readings(vocabulary));
  }

  private static LoadingCache<String, DescriptionReading> readings(Vocabulary vocabulary) {
    DescriptionReader reader = new DescriptionReader(vocabulary);
    return Caffeine.newBuilder()
        .maximumWeight(MAX_CHARACTERS)
        .weigher((String text, DescriptionReading reading) -> text.length() + OVERHEAD)
        .executor(Runnable::run)
        .build(reader::read);
  }

  DescriptionReading read(String description) {
    return readings.get().get(description);
  }
}
