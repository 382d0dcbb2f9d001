package io.tidewaiter.flow;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.tidewaiter.rule.Provenance;
import io.tidewaiter.trade.Country;
import io.tidewaiter.trade.ForeignText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judged lanes with the days on which their figures were published, as evidence for the score of shipments.
 *
 * <pre>{@code
 * LaneEvidence evidence =
 *     LaneEvidence.of(lanes, LocalDate.of(2023, 11, 27), "Financial Times, Trade Data Monitor");
 * Screener screener = Screener.of(StandardRules.load()).with(evidence);
 * }</pre>
 *
 * <p>Of the lanes between two countries the one of the goods and the day that are asked for is found without a scan. How
 * old statistics may be to count is left to whoever gives them; a newer release speaks before an older one.
 *
 * <p>Immutable and safe for concurrent use.
 *
 * @since 0.1
 */
public final class LaneEvidence {

  /**
   * Figures that came out together.
   *
   * @param source who published them, as a finding names it
   * @param published the day from which they were known
   * @param provenance what kind of evidence they are
   * @param lanes how many lanes there are
   */
  public record Release(String source, LocalDate published, Provenance provenance, int lanes) {

    /** The source and the day: Trade Data Monitor (2023-11-27). */
    @Override
    public String toString() {
      return source + " (" + published + ")";
    }
  }

  /**
   * A lane with the release that tells of it.
   *
   * @param lane the lane
   * @param release the release
   */
  public record Published(Lane lane, Release release) {}

  /** Who published something, and when. */
  private record Issue(LocalDate published, String source, Provenance provenance)
      implements Comparable<Issue> {
    private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::published)
        .thenComparing(Issue::source)
        .thenComparing(Issue::provenance);

    @Override
    public int compareTo(Issue other) {
      return ORDER.compare(this, other);
    }
  }

  /** The lanes of each issue by their JSON, so that none is there twice and their order does not matter. */
  private final SortedMap<Issue, SortedMap<String, Lane>> issues;

  private final List<Release> releases;
  private final String fingerprint;
  private final LaneBook book;

  private LaneEvidence(SortedMap<Issue, SortedMap<String, Lane>> issues) {
    this.issues = issues;
    List<Release> all = new ArrayList<>();
    List<Published> published = new ArrayList<>();
    issues.forEach((issue, lanes) -> {
      Release release =
          new Release(issue.source(), issue.published(), issue.provenance(), lanes.size());
      all.add(release);
      lanes.values().forEach(lane -> published.add(new Published(lane, release)));
    });
    releases = List.copyOf(all);
    fingerprint = fingerprint(issues);
    book = new LaneBook(published);
  }

  /**
   * The lanes of one release of official or commercial statistics.
   *
   * @param published the day on which the figures came out; shipments of that day and before do not know of them
   * @param source the name of the statistics on one line, such as "Financial Times, Trade Data Monitor"
   * @throws IllegalArgumentException if the source is blank or has a control character
   */
  public static LaneEvidence of(Collection<Lane> lanes, LocalDate published, String source) {
    return of(lanes, published, source, Provenance.STATISTICS);
  }

  /**
   * The lanes of one release.
   *
   * @param published the day on which the figures came out; shipments of that day and before do not know of them
   * @param source the name of the statistics or of the paper on one line
   * @param provenance {@link Provenance#STATISTICS} or {@link Provenance#PRESS}
   * @throws IllegalArgumentException if the source is blank or has a control character, or the provenance is another
   */
  public static LaneEvidence of(
      Collection<Lane> lanes, LocalDate published, String source, Provenance provenance) {
    Objects.requireNonNull(published, "published");
    if (source.isBlank() || source.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The source is " + ForeignText.quoted(source)
          + ": expected the name of the statistics on one line");
    }
    if (provenance != Provenance.STATISTICS && provenance != Provenance.PRESS) {
      throw new IllegalArgumentException(
          "The provenance is " + provenance + ": expected STATISTICS or PRESS");
    }
    SortedMap<String, Lane> byJson = new TreeMap<>();
    lanes.forEach(lane -> byJson.put(lane.toJson(), lane));
    SortedMap<Issue, SortedMap<String, Lane>> issues = new TreeMap<>();
    issues.put(new Issue(published, source.strip(), provenance), byJson);
    return new LaneEvidence(issues);
  }

  /** This evidence and other evidence together, whichever is named first. */
  public LaneEvidence and(LaneEvidence more) {
    SortedMap<Issue, SortedMap<String, Lane>> both = new TreeMap<>();
    Stream.of(this, more)
        .flatMap(evidence -> evidence.issues.entrySet().stream())
        .forEach(entry -> both.computeIfAbsent(entry.getKey(), issue -> new TreeMap<>())
            .putAll(entry.getValue()));
    return new LaneEvidence(both);
  }

  /** What was published and when, oldest first. */
  public List<Release> releases() {
    return releases;
  }

  /**
   * "sha256:" and 64 hexadecimal digits over the releases in their order: of each the day, the provenance and the
   * source, separated by tabs, on a line, then the JSON of its lanes, in the order of its characters, each on a line,
   * in UTF-8 with line feeds. The same lanes with the same days have the same fingerprint, in whatever order they came.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * The lane that speaks of goods between two countries to whoever asks on a day: of those that were published before
   * it and judged, the one whose period ends last; of several such periods the longest; of one period values before
   * growth, then what was published last. What is not judgeable says nothing and is not found; nor are sides that are
   * groups of countries.
   *
   * @param goods the name of the lane's goods: digits of an HS code, or the id of a list
   * @param day the day of the shipment; what came out on it or after it is not known yet
   */
  public Optional<Published> find(Country exporter, Country importer, String goods, LocalDate day) {
    return book.find(exporter, importer, goods, day);
  }

  private static String fingerprint(SortedMap<Issue, SortedMap<String, Lane>> issues) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (Map.Entry<Issue, SortedMap<String, Lane>> entry : issues.entrySet()) {
      Issue issue = entry.getKey();
      putLine(hasher, issue.published() + "\t" + issue.provenance().name() + "\t" + issue.source());
      entry.getValue().keySet().forEach(json -> putLine(hasher, json));
    }
    return "sha256:" + hasher.hash();
  }

  private static void putLine(Hasher hasher, String line) {
    hasher.putString(line, StandardCharsets.UTF_8).putByte((byte) '\n');
  }

  /** Whether the other is evidence with the same fingerprint. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LaneEvidence evidence && fingerprint.equals(evidence.fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  /** The releases. */
  @Override
  public String toString() {
    return releases.toString();
  }
}
