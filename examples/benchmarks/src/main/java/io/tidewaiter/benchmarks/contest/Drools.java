package io.tidewaiter.benchmarks.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools in the form that suits it best: an executable model, entries and ratings as facts that stay in one session,
 * joined over hash indexes. Lines go in and out by the batch.
 */
public final class Drools implements Contestant {

  private static final int[] LENGTHS = {2, 4, 6, 8, 10, 12};
  private static final String RULES = "src/main/resources/benchmark.drl";

  private final Corpus corpus;
  private final KieSession session;
  private final Tally tally;
  private final Answers answers;

  Drools(Contest contest) {
    corpus = contest.corpus();
    tally = new Tally(contest.plainRules().model());
    answers = new Answers(corpus.size());
    session = Compiled.BASE.newKieSession();
    contest.plainRules().goods().forEach(row -> session.insert(new Entry(row)));
    contest.plainRules().destinations().forEach(row -> session.insert(new Rating(row)));
  }

  /** The rules do not depend on lines and entries, so they are compiled once. */
  private static final class Compiled {

    static final KieBase BASE = compile();

    private static KieBase compile() {
      KieServices services = KieServices.Factory.get();
      KieFileSystem files = services.newKieFileSystem().write(RULES, drl());
      KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
      if (builder.getResults().hasMessages(Message.Level.ERROR)) {
        throw new IllegalStateException(builder.getResults().toString());
      }
      return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }
  }

  private static String drl() {
    StringBuilder drl = new StringBuilder();
    for (Class<?> type : List.of(Line.class, Entry.class, Rating.class)) {
      drl.append("import ").append(type.getCanonicalName()).append(";\n");
    }
    drl.append("""
        rule "rated" when
          $line : Line()
          $rating : Rating(country == $line.country, since <= $line.day, until >= $line.day)
        then
          $line.rate($rating);
        end
        """);
    for (int length : LENGTHS) {
      drl.append("""
          rule "within %1$d" when
            $line : Line(length >= %1$d)
            $entry : Entry(length == %1$d, p%1$d == $line.p%1$d, since <= $line.day, until >= $line.day)
          then
            $line.meet($entry, true);
          end
          """.formatted(length));
      if (length >= 6 && length < 12) {
        drl.append("""
            rule "wider than %1$d" when
              $line : Line(length == %1$d)
              $entry : Entry(length > %1$d, p%1$d == $line.p%1$d, since <= $line.day, until >= $line.day)
            then
              $line.meet($entry, false);
            end
            """.formatted(length));
      }
    }
    return drl.toString();
  }

  @Override
  public void decide(int from, int to) {
    for (Line line : fire(from, to)) {
      judge(line);
      tally.judge(line.rated(), line.index, answers);
    }
  }

  private void judge(Line line) {
    tally.start();
    for (int i = 0; i < line.met.size(); i++) {
      tally.meet(line.met.get(i).row, line.within.get(i));
    }
  }

  private List<Line> fire(int from, int to) {
    List<Line> lines =
        IntStream.range(from, to).mapToObj(index -> new Line(corpus, index)).toList();
    List<FactHandle> handles = new ArrayList<>(lines.size());
    lines.forEach(line -> handles.add(session.insert(line)));
    session.fireAllRules();
    handles.forEach(session::delete);
    return lines;
  }

  @Override
  public Answers answers() {
    return answers;
  }

  @Override
  public List<List<String>> entries(int from, int to) {
    List<List<String>> all = new ArrayList<>();
    for (Line line : fire(from, to)) {
      judge(line);
      all.add(tally.entries());
    }
    return all;
  }

  @Override
  public void close() {
    session.dispose();
  }

  /** A code as a fact, with its beginnings as numbers; minus one stands for a beginning longer than the code. */
  public abstract static class Code {

    private final long[] beginnings = new long[LENGTHS.length];
    private final int length;

    Code(String digits) {
      length = digits.length();
      long number = Long.parseLong(digits) * Corpus.unit(length);
      for (int i = 0; i < LENGTHS.length; i++) {
        beginnings[i] = LENGTHS[i] <= length ? number / Corpus.unit(LENGTHS[i]) : -1;
      }
    }

    public int getLength() {
      return length;
    }

    public long getP2() {
      return beginnings[0];
    }

    public long getP4() {
      return beginnings[1];
    }

    public long getP6() {
      return beginnings[2];
    }

    public long getP8() {
      return beginnings[3];
    }

    public long getP10() {
      return beginnings[4];
    }

    public long getP12() {
      return beginnings[5];
    }
  }

  /** A line as a fact, and what was found for it. */
  public static final class Line extends Code {

    private final int index;
    private final String country;
    private final int day;
    private final List<Entry> met = new ArrayList<>(0);
    private final List<Boolean> within = new ArrayList<>(0);
    private @Nullable Rating rating;

    Line(Corpus corpus, int index) {
      super(corpus.digits(index));
      this.index = index;
      country = corpus.country(index);
      day = corpus.day(index);
    }

    public String getCountry() {
      return country;
    }

    public int getDay() {
      return day;
    }

    /** Notes an entry that the line meets. */
    public void meet(Entry entry, boolean isWithin) {
      met.add(entry);
      within.add(isWithin);
    }

    /** Notes what holds for the destination. */
    public void rate(Rating found) {
      rating = found;
    }

    private DestinationRow rated() {
      if (rating == null) {
        throw new IllegalStateException("no row holds for " + country + " on day " + day);
      }
      return rating.row;
    }
  }

  /** An entry as a fact. */
  public static final class Entry extends Code {

    private final GoodsRow row;

    Entry(GoodsRow row) {
      super(row.digits());
      this.row = row;
    }

    public int getSince() {
      return row.from();
    }

    public int getUntil() {
      return row.to();
    }
  }

  /** What holds for a destination, as a fact. */
  public static final class Rating {

    private final DestinationRow row;

    Rating(DestinationRow row) {
      this.row = row;
    }

    public String getCountry() {
      return row.country();
    }

    public int getSince() {
      return row.from();
    }

    public int getUntil() {
      return row.to();
    }
  }
}
