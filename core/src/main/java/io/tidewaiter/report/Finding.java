package io.tidewaiter.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found of a line, with the points it adds to the score. The message is made from the evidence
 * when it is asked for.
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Finding {

  private final String code;
  private final Factor factor;
  private final int points;
  private final @Nullable String field;
  private final List<String> sentences;
  private final Map<String, Object> evidence;
  private final List<String> sources;
  private final @Nullable String pack;

  private Finding(Builder builder) {
    code = builder.code;
    factor = builder.factor;
    points = builder.points;
    field = builder.field;
    sentences = List.copyOf(builder.sentences);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(builder.evidence));
    sources = List.copyOf(builder.sources);
    pack = builder.pack;
  }

  /** Starts a finding. */
  public static Builder builder(String code, Factor factor, int points) {
    return new Builder(code, factor, points);
  }

  /** A stable name of what was found, such as "goods.chpl.tier-1". */
  public String code() {
    return code;
  }

  /** What the finding is about. */
  public Factor factor() {
    return factor;
  }

  /** The points it adds to the score; may be zero or less. */
  public int points() {
    return points;
  }

  /** Where in the shipment it was found, as a JSON pointer into the contract's form, such as "/lines/0/hsCode". */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** One or a few sentences that name what was found and what it matched. */
  public String message() {
    return Sentences.ENGLISH.render(sentences, evidence);
  }

  /** The values the message is made from: texts and whole numbers, by name, in a fixed order. */
  public Map<String, Object> evidence() {
    return evidence;
  }

  /** The texts the finding rests on. */
  public List<String> sources() {
    return sources;
  }

  /** The rule pack that spoke, when it is not the one that ships with the library. */
  public Optional<String> pack() {
    return Optional.ofNullable(pack);
  }

  @Override
  public String toString() {
    return points + " " + code;
  }

  /** Collects the parts of a finding. Not thread-safe. */
  public static final class Builder {
    private final String code;
    private final Factor factor;
    private final int points;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Object> evidence = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private @Nullable String field;
    private @Nullable String pack;

    private Builder(String code, Factor factor, int points) {
      this.code = Objects.requireNonNull(code, "code");
      this.factor = Objects.requireNonNull(factor, "factor");
      this.points = points;
    }

    /** Sets where in the shipment it was found. */
    public Builder field(String pointer) {
      field = Objects.requireNonNull(pointer, "pointer");
      return this;
    }

    /** Adds a sentence by its key; it may name any value of the evidence. */
    public Builder say(String sentenceKey) {
      sentences.add(Objects.requireNonNull(sentenceKey, "sentenceKey"));
      return this;
    }

    /** Adds a value: a text or a whole number. */
    public Builder evidence(String name, Object value) {
      evidence.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
      return this;
    }

    /** Adds a text the finding rests on; one that is there already is not added again. */
    public Builder source(String source) {
      if (!sources.contains(Objects.requireNonNull(source, "source"))) {
        sources.add(source);
      }
      return this;
    }

    /** Names the pack that spoke, when it is not the one that ships with the library. */
    public Builder pack(String id) {
      pack = Objects.requireNonNull(id, "id");
      return this;
    }

    /** The finding as collected so far. */
    public Finding build() {
      return new Finding(this);
    }
  }
}
