package io.tidewaiter;

import io.tidewaiter.engine.Engine;
import io.tidewaiter.flow.LaneEvidence;
import io.tidewaiter.report.Decision;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.Jurisdiction;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Screens shipments: says of each line how likely it is to be diverted to a sanctioned end use, what the law says of
 * it, and why. It reads no clock and no network; the same shipment, rules, date and trade statistics give the same
 * result.
 *
 * <pre>{@code
 * Screener screener = Screener.of(StandardRules.load());
 * Shipment shipment = Shipment.builder()
 *     .date("2024-07-01").destination("Kazakhstan").line("8542.31").build();
 * Screening screening = screener.screen(shipment);
 * System.out.println(screening.verdict() + " " + screening.score()); // HOLD 54
 * }</pre>
 *
 * <p>Immutable and safe for concurrent use; make one and share it. Rules are compiled for a span of days between two
 * changes of the law when a shipment first needs them.
 *
 * @since 0.1
 */
public final class Screener {

  /** Name and version of the engine, as results name it. */
  public static final String ENGINE = Engine.VERSION;

  private final Engine engine;
  private final @Nullable LocalDate asOf;

  private Screener(Engine engine, @Nullable LocalDate asOf) {
    this.engine = engine;
    this.asOf = asOf;
  }

  /** A screener that applies the given rules, with the bans and duties of all jurisdictions in them. */
  public static Screener of(RuleSet rules) {
    return new Screener(Engine.of(Objects.requireNonNull(rules, "rules")), null);
  }

  /**
   * The same screener, limited to the bans and duties of some jurisdictions, such as EU and US; results then name
   * them. Scores do not change: they do not rest on law.
   *
   * @param codes the jurisdictions, as {@link RuleSet#jurisdictions()} has them
   * @throws IllegalArgumentException if none is given or the rules hold nothing of one of them; the message names
   *     those they do
   */
  public Screener withinJurisdictions(String... codes) {
    SortedSet<Jurisdiction> chosen = new TreeSet<>();
    for (String code : codes) {
      Jurisdiction jurisdiction = new Jurisdiction(code);
      if (!rules().jurisdictions().contains(jurisdiction)) {
        throw new IllegalArgumentException("Unknown jurisdiction \"" + code
            + "\": the rules hold bans and duties of " + rules().jurisdictions());
      }
      chosen.add(jurisdiction);
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "No jurisdiction is given: expected some of " + rules().jurisdictions());
    }
    return new Screener(engine.within(chosen), asOf);
  }

  /**
   * The same screener with trade statistics as evidence, instead of any it had. A line of listed goods on a lane that
   * leaks or surges then gets points for it, if the figures came out before the date of its shipment; results name the
   * statistics. Without any, such lines say that this was not checked.
   */
  public Screener with(LaneEvidence statistics) {
    return new Screener(engine.with(Objects.requireNonNull(statistics, "statistics")), asOf);
  }

  /**
   * The same screener, applying the law of the given day to every shipment, whatever its own date: last year's
   * shipments under today's law, for one.
   */
  public Screener asOf(LocalDate day) {
    return new Screener(engine, Objects.requireNonNull(day, "day"));
  }

  /** The rules it applies. */
  public RuleSet rules() {
    return engine.rules();
  }

  /**
   * Screens a shipment under the law of its own date, or of the day given to {@link #asOf}. Without either it is
   * screened under the law of the day up to which the rules follow it, and is at least INCOMPLETE.
   */
  public Screening screen(Shipment shipment) {
    return engine.screen(Objects.requireNonNull(shipment, "shipment"), asOf);
  }

  /** Screens a shipment under the law of the given day, whatever its own date. */
  public Screening screen(Shipment shipment, LocalDate asOf) {
    return engine.screen(
        Objects.requireNonNull(shipment, "shipment"), Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * Decides on a shipment under the law of its own date, or of the day given to {@link #asOf}: what {@link
   * #screen(Shipment)} comes to, without why. It costs less where a shipment says little: of ordinary goods of which no
   * more is known than where they go, nothing is made but what others like them share.
   */
  public Decision decide(Shipment shipment) {
    return engine.decide(Objects.requireNonNull(shipment, "shipment"), asOf);
  }

  /** Decides on a shipment under the law of the given day, whatever its own date. */
  public Decision decide(Shipment shipment, LocalDate asOf) {
    return engine.decide(
        Objects.requireNonNull(shipment, "shipment"), Objects.requireNonNull(asOf, "asOf"));
  }

  /**
   * Screens many shipments on all processors: as {@link #screenAll(Stream, Function, Executor, int)} with the screenings
   * themselves, on the common pool, which parallel streams use as well.
   *
   * <pre>{@code
   * try (Stream<Screening> screenings = screener.screenAll(shipments)) {
   *   screenings.filter(s -> s.verdict() != Verdict.CLEAR).forEach(this::stop);
   * }
   * }</pre>
   */
  public Stream<Screening> screenAll(Stream<Shipment> shipments) {
    return screenAll(
        shipments, ForkJoinPool.commonPool(), Math.max(1, ForkJoinPool.getCommonPoolParallelism()));
  }

  /**
   * Screens many shipments on an executor: as {@link #screenAll(Stream, Function, Executor, int)} with the screenings
   * themselves.
   */
  public Stream<Screening> screenAll(
      Stream<Shipment> shipments, Executor executor, int parallelism) {
    return screenAll(shipments, Function.identity(), executor, parallelism);
  }

  /**
   * Screens many shipments and makes something of each screening, such as its JSON, on the thread that screened it.
   * The results are the same as of {@link #screen(Shipment)} one after the other, and come in the order of the
   * shipments.
   *
   * <p><b>Memory.</b> Nothing happens before the first result is asked for, and no more than 256 lines of shipments are
   * on their way for each task, whatever the number of shipments; or a single shipment that is larger, and up to 63
   * lines of others beside it. Shipments are read only as results are taken.
   *
   * <p><b>Threads.</b> Up to {@code parallelism} tasks at a time run on the executor, each with a few dozen lines. The
   * thread that takes the results reads the shipments, and screens as well while the next result is not there. So all
   * results come from an executor that is busy, refuses tasks, runs them in the caller or is shut down meanwhile, if
   * need be from the one thread. The executor is not shut down.
   *
   * <p><b>Failures.</b> What the source, a screening or {@code form} throws comes up after the results before it, and
   * nothing is begun any more. If the thread that takes the results is interrupted, they end with a {@link
   * java.util.concurrent.CancellationException}, and the thread stays interrupted.
   *
   * <p><b>Closing.</b> Closing the returned stream closes that of the shipments and ends the work; do so if you may not
   * read to the end. What is screened at that moment is screened to the end of its shipment.
   *
   * @param shipments the shipments; the stream is used up
   * @param form what to make of a screening; called on several threads at once, never gives null
   * @param executor where tasks run
   * @param parallelism the most tasks at a time, at least 1
   * @param <R> what becomes of a screening
   * @return the results; one thread takes them, also where the stream is made parallel
   * @throws IllegalArgumentException if {@code parallelism} is less than 1
   * @throws IllegalStateException if the stream of shipments was used already
   */
  public <R> Stream<R> screenAll(
      Stream<Shipment> shipments,
      Function<? super Screening, ? extends R> form,
      Executor executor,
      int parallelism) {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(executor, "executor");
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism is " + parallelism + ": expected at least 1");
    }
    Batch<R> batch = new Batch<>(
        shipments.iterator(), shipment -> form.apply(screen(shipment)), executor, parallelism);
    return StreamSupport.stream(batch, false).onClose(batch::close).onClose(shipments::close);
  }
}
