package io.tidewaiter.engine;

import io.tidewaiter.rule.ArticleEntry;
import io.tidewaiter.rule.CodeEntry;
import io.tidewaiter.rule.ControlList;
import io.tidewaiter.rule.Effect;
import io.tidewaiter.rule.HsTables;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.HsCode;
import io.tidewaiter.trade.HsEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/** What lists of goods say during a span of days. Safe for concurrent use. */
final class ListedGoods {

  private static final int SUBHEADING_DIGITS = 6;

  /** What is remembered of a subheading. */
  private static final byte ORDINARY = 1;

  private static final byte OTHER = 2;

  private final RuleSet rules;
  private final PostingIndex postings;
  private final ArticleIndex articles;
  private final DescribedEntries described;
  private final int maxPoints;

  /**
   * Which subheadings of each edition mean nothing to the rules, as far as anyone asked; two threads that ask at once
   * write the same.
   */
  private final AtomicReferenceArray<byte[]> remembered =
      new AtomicReferenceArray<>(HsEdition.values().length);

  private ListedGoods(RuleSet rules, LocalDate day, PostingIndex postings, ArticleIndex articles) {
    this.rules = rules;
    this.postings = postings;
    this.articles = articles;
    described = DescribedEntries.on(day, rules.vocabulary(), postings);
    maxPoints =
        Math.max(0, postings.all().stream().mapToInt(Posting::points).max().orElse(0));
  }

  /** The lists during each of their spans. */
  static Timeline<ListedGoods> timeline(RuleSet rules) {
    return new Timeline<>(changes(rules), day -> on(day, rules));
  }

  private static NavigableSet<LocalDate> changes(RuleSet rules) {
    ChangeDays changes = new ChangeDays();
    rules
        .controlLists()
        .forEach(list ->
            changes.add(list.entries(), Effect.RESTRICTS).add(list.articles(), Effect.RESTRICTS));
    return changes.add(rules.vocabulary().neighbours(), Effect.RESTRICTS).days();
  }

  private static ListedGoods on(LocalDate day, RuleSet rules) {
    List<Posting> postings = new ArrayList<>();
    List<Posting> articles = new ArrayList<>();
    for (int rank = 0; rank < rules.controlLists().size(); rank++) {
      addPostings(rules, rank, day, postings);
      addArticles(rules, rank, day, articles);
    }
    return new ListedGoods(rules, day, new PostingIndex(postings), new ArticleIndex(articles));
  }

  private static void addPostings(RuleSet rules, int rank, LocalDate day, List<Posting> postings) {
    ControlList list = rules.controlLists().get(rank);
    List<CodeEntry> inForce = list.entries().stream()
        .filter(entry -> entry.validity().inForceOn(day, Effect.RESTRICTS))
        .toList();
    for (CodeEntry entry : inForce) {
      int points = rules.riskModel().points(list.findingCode(entry)).orElse(0);
      postings.add(new Posting(list, rank, entry, entry.code(), false, false, points));
      addSuccessors(rules.hsTables(), list, rank, entry, inForce, points, postings);
    }
  }

  private static void addArticles(RuleSet rules, int rank, LocalDate day, List<Posting> articles) {
    ControlList list = rules.controlLists().get(rank);
    for (ArticleEntry entry : list.articles()) {
      if (entry.validity().inForceOn(day, Effect.RESTRICTS)) {
        int points = rules.riskModel().points(list.findingCode(entry)).orElse(0);
        articles.add(new Posting(list, rank, entry, null, false, false, points));
      }
    }
  }

  /** A list may print a number that the current edition no longer has; lines with its successors must meet it too. */
  private static void addSuccessors(
      HsTables tables,
      ControlList list,
      int rank,
      CodeEntry entry,
      List<CodeEntry> inForce,
      int points,
      List<Posting> postings) {
    Optional<HsEdition> newest = tables.newestWith(entry.code());
    if (newest.isEmpty() || newest.get() == tables.current()) {
      return;
    }
    HsEdition edition = newest.get();
    for (HsCode successor : tables.successors(edition, entry.code().subheading())) {
      boolean whole = entry.code().length() <= SUBHEADING_DIGITS
          && tables.predecessors(edition, successor).stream()
              .allMatch(old -> inForce.stream().anyMatch(other -> old.isWithin(other.code())));
      postings.add(new Posting(list, rank, entry, successor, true, !whole, points));
    }
  }

  /** Hands over every entry whose code overlaps the given one, or has the same first six digits. */
  void overlapping(HsCode code, NationalDigits digits, Consumer<Posting> consumer) {
    postings.overlapping(code, digits, consumer);
  }

  /**
   * Whether a code means nothing to the rules: the edition has it, and neither its subheading nor anything within that
   * meets an entry. Found out once for each subheading; most lines of the world need no more.
   */
  @SuppressWarnings("EnumOrdinal") // a place in memory, never written down
  boolean isOrdinary(HsCode code, HsEdition edition) {
    int subheading = rules.hsTables().ordinal(code);
    if (subheading < 0) {
      return false;
    }
    byte[] known = remembered.getPlain(edition.ordinal());
    if (known == null) {
      known = new byte[rules.hsTables().size()];
      remembered.set(edition.ordinal(), known);
    }
    if (known[subheading] == 0) {
      known[subheading] = meetsNothing(code.subheading(), edition) ? ORDINARY : OTHER;
    }
    return known[subheading] == ORDINARY;
  }

  private boolean meetsNothing(HsCode subheading, HsEdition edition) {
    CodeReading reading = CodeReading.of(subheading, edition, rules.hsTables());
    return reading.found().filter(edition::equals).isPresent()
        && !reading.isUntraced()
        && matcher().match(reading, Optional.empty()).isEmpty();
  }

  /** The entries by article number. */
  ArticleIndex articles() {
    return articles;
  }

  Matcher matcher() {
    return new Matcher(this, rules.riskModel(), rules.hsEdition());
  }

  /** The entries whose goods descriptions can name. */
  DescribedEntries described() {
    return described;
  }

  /** The most points that being on any list by code gives, as far as no exception is made of it. */
  int maxPoints(Exemptions exemptions) {
    return exemptions.areNone()
        ? maxPoints
        : postings.all().stream()
            .filter(posting -> !exemptions.excuse(posting))
            .mapToInt(Posting::points)
            .max()
            .orElse(0);
  }
}
