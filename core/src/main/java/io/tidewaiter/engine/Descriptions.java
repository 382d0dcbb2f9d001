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

  private final LoadingCache<String, DescriptionReading> readings;

  Descriptions(Vocabulary vocabulary) {
    Supplier<DescriptionReader> reader = Suppliers.memoize(() -> new DescriptionReader(vocabulary));
    readings = Caffeine.newBuilder()
        .maximumWeight(MAX_CHARACTERS)
        .weigher((String text, DescriptionReading reading) -> text.length() + OVERHEAD)
        .executor(Runnable::run)
        .build(text -> reader.get().read(text));
  }

  DescriptionReading read(String description) {
    return readings.get(description);
  }
}
