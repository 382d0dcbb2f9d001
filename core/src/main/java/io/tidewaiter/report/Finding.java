package io.tidewaiter.report;

import io.tidewaiter.rule.Exemption;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.rule.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found of a line, with the points it adds to the score. The message is made from the evidence
 * when it is asked for.
 *
 * <pre>{@code
 * for (Finding finding : line.findings()) {
 *   System.out.println(finding.points() + " " + finding.code() + ": " + finding.message());
 *   finding.sources().forEach(source -> System.out.println("  [" + source + "]"));
 * }
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1
 */
public final class Finding {

  private static final String EXCUSED = "exception.until";

  private static final Supplier<Map<String, Object>> NOTHING = Map::of;

  private final What what;
  private final @Nullable String field;
  private final Supplier<Map<String, Object>> told;
  private final int points;

  /** What was told, once somebody asked; it does no harm if two threads ask at once. */
  private @Nullable Map<String, Object> evidence;

  /** What findings share that the same rule leads to. */
  private record What(
      String code,
      Factor factor,
      int weight,
      List<String> sentences,
      List<String> sources,
      @Nullable String pack,
      @Nullable String theme,
      @Nullable String answer,
      Verdict floor,
      @Nullable Doubt doubt) {}

  /**
   * What a merely possible match would be if it were certain.
   *
   * @param weight the points it would then have
   * @param floor the verdict at least, if those points would matter
   */
  record Doubt(int weight, Verdict floor) {}

  private Finding(
      What what, @Nullable String field, Supplier<Map<String, Object>> told, int points) {
    this.what = what;
    this.field = field;
    this.told = told;
    this.points = points;
  }

  /**
   * Starts a finding.
   *
   * @param weight the points it has by itself; how many of them count beside other findings is worked out later
   */
  public static Builder builder(String code, Factor factor, int weight) {
    return new Builder(code, factor, weight);
  }

  /**
   * What the same rule finds elsewhere.
   *
   * @param pointer where in the shipment it was found; null if at no one place
   * @param evidence the values that the message is made from, asked when somebody wants to know; each time in the same
   *     order
   */
  public Finding at(@Nullable String pointer, Supplier<Map<String, Object>> evidence) {
    return new Finding(what, pointer, evidence, what.weight);
  }

  /** The same finding with another weight, all of which counts. */
  Finding weighing(int weight) {
    return new Finding(
        new What(
            what.code,
            what.factor,
            weight,
            what.sentences,
            what.sources,
            what.pack,
            what.theme,
            what.answer,
            what.floor,
            what.doubt),
        field,
        told,
        weight);
  }

  /** The same finding with another number of points counted. */
  Finding counting(int counted) {
    return counted == points ? this : new Finding(what, field, told, counted);
  }

  /** Whether an exception may be made of it: it is a judgement that moves the score or the verdict. */
  public boolean isExcusable() {
    return switch (what.factor) {
      case GOODS, ROUTE, TRADE_FLOW, PARTY, DESCRIPTION -> what.weight > 0 || what.doubt != null;
      case DESTINATION, DATA, LAW, CAP -> false;
    };
  }

  /** Whether an exception keeps it from counting. */
  boolean isExcused() {
    return what.sentences.contains(EXCUSED);
  }

  /** The same finding, which an exception keeps from counting; it still says all that it said, and why. */
  public Finding excused(Exemption exemption, RuleSet rules) {
    List<String> sentences = new ArrayList<>(what.sentences);
    Map<String, Object> why = new LinkedHashMap<>();
    sentences.add(EXCUSED);
    why.put("exception", exemption.row().id());
    why.put("exceptionPack", exemption.row().pack());
    why.put("exceptionUntil", exemption.validity().lastDay().toString());
    why.put("exceptionReason", exemption.reason());
    exemption.articles().ifPresent(articles -> {
      sentences.add("exception.articles");
      why.put("exceptionArticles", articles.toString());
    });
    if (!exemption.customer().isBlank()) {
      sentences.add("exception.customer");
      why.put("exceptionCustomer", exemption.customer());
    }
    exemption.destination().ifPresent(country -> {
      sentences.add("exception.destination");
      why.put("exceptionDestination", rules.name(country));
    });
    sentences.add("exception.reason");
    List<String> sources = new ArrayList<>(what.sources);
    if (!sources.contains(exemption.basis().source())) {
      sources.add(exemption.basis().source());
    }
    What excused = new What(
        what.code,
        what.factor,
        0,
        List.copyOf(sentences),
        List.copyOf(sources),
        what.pack,
        null,
        null,
        what.floor,
        null);
    return new Finding(
        excused,
        field,
        () -> {
          Map<String, Object> all = new LinkedHashMap<>(told.get());
          all.putAll(why);
          return all;
        },
        0);
  }

  /** Whether both are of the same thing found, however many of its points count. */
  @SuppressWarnings("ReferenceEquality") // what was found once, not what reads the same
  boolean isSameAs(Finding other) {
    return what == other.what && field == other.field && told == other.told;
  }

  /** Where findings of as many points stand to each other: by code, then by place. */
  static int byCodeAndPlace(Finding one, Finding other) {
    int byCode = one.what.code.compareTo(other.what.code);
    return byCode != 0
        ? byCode
        : Objects.requireNonNullElse(one.field, "")
            .compareTo(Objects.requireNonNullElse(other.field, ""));
  }

  /** The points it has by itself, of which {@link #points()} count. */
  public int weight() {
    return what.weight;
  }

  /** What the flag is about; flags of one theme share their points. */
  public Optional<String> theme() {
    return Optional.ofNullable(what.theme);
  }

  /** The least verdict of a line with this finding. */
  public Verdict floor() {
    return what.floor;
  }

  @Nullable
  Doubt doubtOrNull() {
    return what.doubt;
  }

  @Nullable
  String themeOrNull() {
    return what.theme;
  }

  /** What the exporter could do to be rid of the finding, in a few words, if there is something. */
  public Optional<String> answer(Language language) {
    return Optional.ofNullable(what.answer)
        .map(key -> Sentences.in(language).render(key, evidence()));
  }

  /** The key of what the exporter could do; findings that share it go together. */
  Optional<String> answerKey() {
    return Optional.ofNullable(what.answer);
  }

  /** The key of the phrase that says what a red flag asks about; its sentence and that phrase share a name. */
  String checkKey() {
    return what.sentences.get(0).replaceFirst("^flag\\.", "check.");
  }

  /** A stable name of what was found, such as "goods.chpl.tier-1". */
  public String code() {
    return what.code;
  }

  /** What the finding is about. */
  public Factor factor() {
    return what.factor;
  }

  /** The points it adds to the score; may be zero or less. Beside stronger findings of its kind some do not count. */
  public int points() {
    return points;
  }

  /** Where in the shipment it was found, as a JSON pointer into the contract's form, such as "/lines/0/hsCode". */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** One or a few sentences that name what was found and what it matched. */
  public String message() {
    return message(Language.ENGLISH);
  }

  /** The same sentences in a language. */
  public String message(Language language) {
    Sentences words = Sentences.in(language);
    String message = words.render(what.sentences, evidence());
    String counted = points == what.weight
        ? ""
        : what.factor == Factor.GOODS ? "goods.further" : what.theme == null ? "" : "flag.further";
    return counted.isEmpty() ? message : message + " " + words.render(counted);
  }

  /** The values the message is made from: texts, terms of the rules and whole numbers, by name, in a fixed order. */
  public Map<String, Object> evidence() {
    Map<String, Object> known = evidence;
    if (known == null) {
      known = Collections.unmodifiableMap(told.get());
      evidence = known;
    }
    return known;
  }

  /** The texts the finding rests on. */
  public List<String> sources() {
    return what.sources;
  }

  /** The rule pack that spoke, when it is not the one that ships with the library. */
  public Optional<String> pack() {
    return Optional.ofNullable(what.pack);
  }

  @Override
  public String toString() {
    return points + " " + what.code;
  }

  /** Collects the parts of a finding. Not thread-safe. */
  public static final class Builder {
    private final String code;
    private final Factor factor;
    private final int weight;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, Object> evidence = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private @Nullable String field;
    private @Nullable String pack;
    private @Nullable String theme;
    private @Nullable String answer;
    private Verdict floor = Verdict.CLEAR;
    private @Nullable Doubt doubt;

    private Builder(String code, Factor factor, int weight) {
      this.code = Objects.requireNonNull(code, "code");
      this.factor = Objects.requireNonNull(factor, "factor");
      this.weight = weight;
    }

    /** Sets what the flag is about: of several of one theme the strongest counts in full, the others at half. */
    public Builder theme(String name) {
      theme = name;
      return this;
    }

    /** Sets the least verdict of a line with this finding. */
    public Builder floor(Verdict verdict) {
      floor = verdict;
      return this;
    }

    /**
     * Makes the finding merely possible.
     *
     * @param certainWeight the points it would have for certain
     * @param verdict the least verdict, if those points would take the line out of CLEAR
     */
    public Builder doubtful(int certainWeight, Verdict verdict) {
      doubt = new Doubt(certainWeight, verdict);
      return this;
    }

    /** Names, by the key of a phrase, what the exporter could do to be rid of the finding. */
    public Builder answer(String phraseKey) {
      answer = phraseKey;
      return this;
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

    /** Adds a value: a text, a term of the rules or a whole number. */
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
      What what = new What(
          code,
          factor,
          weight,
          List.copyOf(sentences),
          List.copyOf(sources),
          pack,
          theme,
          answer,
          floor,
          doubt);
      Map<String, Object> told = new LinkedHashMap<>(evidence);
      return new Finding(what, field, told.isEmpty() ? NOTHING : () -> told, weight);
    }
  }
}
