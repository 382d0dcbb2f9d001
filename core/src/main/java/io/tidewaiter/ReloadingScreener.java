package io.tidewaiter;

import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.report.RulesUsed;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Screens with rules that can be renewed while it works. Each look at where they come from reads and checks a new pack
 * aside; one without faults is put in force whole, one with faults is refused and told of, and the rules in force stay.
 *
 * <pre>{@code
 * try (ReloadingScreener screener = ReloadingScreener.over(StandardRules.load(), Path.of("rules"))
 *     .prepare(fresh -> fresh.withinJurisdictions("EU", "US"))
 *     .tell(look -> System.err.println(look))
 *     .every(Duration.ofMinutes(1), executor)
 *     .open()) {
 *   Screening screening = screener.screen(shipment);
 * }
 * }</pre>
 *
 * <p>The files of a pack may be replaced one by one, in whatever order: the pack is refused until its manifest, which
 * has the hash of each, fits all of them. A directory may be a link that is turned to another pack, or be renamed away
 * and come back. It looks only when {@link #check} is called or, if asked to, on an executor of the caller; it starts no
 * thread of its own.
 *
 * <p>Safe for concurrent use. Screening never waits for a look, and each result is made of one pack, whose fingerprint
 * it names. Several results of the same rules come from one {@link #screener()}.
 *
 * @since 0.1
 */
public final class ReloadingScreener implements AutoCloseable {

  /** What a look at the rules found. */
  public sealed interface Look {

    /** The rules that are in force after the look. */
    RulesUsed inForce();
  }

  /**
   * The rules are those in force already.
   *
   * @param inForce the rules in force
   */
  public record Unchanged(RulesUsed inForce) implements Look {}

  /**
   * New rules were put in force.
   *
   * @param before the rules that were in force until now
   * @param inForce the new rules
   */
  public record Replaced(RulesUsed before, RulesUsed inForce) implements Look {}

  /**
   * Files changed while they were read, and did not fit each other. That is told to nobody: the next look reads them
   * again.
   *
   * @param inForce the rules in force, as before
   */
  public record Unsettled(RulesUsed inForce) implements Look {}

  /**
   * The new rules cannot be used. The next look reads them again.
   *
   * @param inForce the rules in force, as before
   * @param reason what is wrong, with every fault of a pack
   * @param cause what was thrown, such as a {@link RulePackException}
   */
  public record Refused(RulesUsed inForce, String reason, Throwable cause) implements Look {}

  private final RuleSource source;
  private final UnaryOperator<Screener> preparation;
  private final Consumer<Look> listener;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Screener screener;
  private volatile LocalDate latestDay;
  private volatile Look latest;
  private volatile boolean closed;

  /** Guarded by {@code looking}: what the source was like when the rules in force were read; null if that is not known. */
  private @Nullable Object stateInForce;

  private @Nullable Future<?> schedule;

  private ReloadingScreener(Builder settings) throws IOException {
    source = settings.source;
    preparation = settings.preparation;
    listener = settings.listener;
    stateInForce = source.state().orElse(null);
    RuleSet rules = source.read();
    latestDay = rules.legalState();
    screener = ready(rules, latestDay);
    latest = new Unchanged(used(rules));
  }

  /** With the rule pack in a directory, which stands alone. */
  public static Builder of(Path directory) {
    return new Builder(new WatchedPacks(null, List.of(directory)));
  }

  /** With rules of a source. */
  static Builder of(RuleSource source) {
    return new Builder(source);
  }

  /**
   * With the rule packs in directories laid over rules that stay as they are, such as those of the library; a later one
   * lies over an earlier one.
   *
   * @throws IllegalArgumentException if no directory is given
   */
  public static Builder over(RuleSet below, Path... directories) {
    return new Builder(
        new WatchedPacks(Objects.requireNonNull(below, "below"), List.of(directories)));
  }

  /** With rules that are asked for at each look; those with the fingerprint of the rules in force are not new. */
  public static Builder of(Supplier<RuleSet> rules) {
    Objects.requireNonNull(rules, "rules");
    return new Builder(new RuleSource() {
      @Override
      public Optional<?> state() {
        return Optional.empty();
      }

      @Override
      public RuleSet read() {
        return Objects.requireNonNull(rules.get(), "rules");
      }

      @Override
      public String toString() {
        return "what supplies the rules";
      }
    });
  }

  /** Screens a shipment with the rules in force now, see {@link Screener#screen(Shipment)}. */
  public Screening screen(Shipment shipment) {
    return seen(screener.screen(shipment));
  }

  /** Screens a shipment under the law of a day, see {@link Screener#screen(Shipment, LocalDate)}. */
  public Screening screen(Shipment shipment, LocalDate asOf) {
    return seen(screener.screen(shipment, asOf));
  }

  /** The screener of the rules in force now; it does not change when they do. */
  public Screener screener() {
    return screener;
  }

  /** What the latest look found; before the first one, that the rules read at the start are in force. */
  public Look latest() {
    return latest;
  }

  /**
   * Looks for new rules now and returns when they are in force or refused. If another thread is looking, waits for it
   * and looks once more.
   *
   * <p>The listener is told, by this thread, of new rules and of rules refused, the latter only once for the same
   * reason.
   *
   * @throws IllegalStateException if this is closed
   */
  public Look check() {
    looking.lock();
    try {
      if (closed) {
        throw new IllegalStateException("This screener is closed: it looks for no new rules");
      }
      Look before = latest;
      Look found = look();
      latest = found;
      if (isNews(found, before)) {
        listener.accept(found);
      }
      return found;
    } finally {
      looking.unlock();
    }
  }

  /** Looks for new rules no more; those in force stay and can be used. The executor is not shut down. */
  @Override
  public void close() {
    looking.lock();
    try {
      closed = true;
      if (schedule != null) {
        schedule.cancel(false);
      }
    } finally {
      looking.unlock();
    }
  }

  private Look look() {
    Optional<?> state = Optional.empty();
    try {
      state = source.state();
      if (state.isPresent() && state.get().equals(stateInForce)) {
        return new Unchanged(inForce());
      }
      RuleSet rules = source.read();
      RulesUsed before = inForce();
      if (!rules.fingerprint().equals(before.fingerprint())) {
        screener = ready(rules, latestDay);
      }
      stateInForce = state.orElse(null);
      return rules.fingerprint().equals(before.fingerprint())
          ? new Unchanged(before)
          : new Replaced(before, inForce());
    } catch (IOException | RuntimeException | Error e) {
      // An Error too, such as memory that does not suffice for two packs: screening goes on.
      stateInForce = null;
      return hasMoved(state) ? new Unsettled(inForce()) : new Refused(inForce(), reason(e), e);
    }
  }

  private boolean hasMoved(Optional<?> state) {
    try {
      return state.isPresent() && !state.equals(source.state());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isNews(Look found, Look before) {
    if (found instanceof Refused refused) {
      return !(before instanceof Refused earlier) || !earlier.reason().equals(refused.reason());
    }
    return found instanceof Replaced;
  }

  private String reason(Throwable e) {
    if (e instanceof RulePackException) {
      return source + " has faults:\n" + e.getMessage();
    }
    if (e instanceof NoSuchFileException missing) {
      return "no such file or folder: " + missing.getFile();
    }
    return source + " cannot be read: " + e;
  }

  private RulesUsed inForce() {
    return used(screener.rules());
  }

  private static RulesUsed used(RuleSet rules) {
    return RulesUsed.of(rules, Screener.ENGINE);
  }

  /** A screener that has compiled the rules of a day and screened with them: no shipment is to wait or fail for it. */
  private Screener ready(RuleSet rules, LocalDate day) {
    Screener ready = preparation.apply(Screener.of(rules));
    Shipment trial =
        Shipment.builder().date(day).destination("Kazakhstan").line("8542.31").build();
    ready.screen(trial).toJson();
    return ready;
  }

  private Screening seen(Screening screening) {
    if (!screening.asOf().equals(latestDay)) {
      latestDay = screening.asOf();
    }
    return screening;
  }

  private void start(Duration pause, ScheduledExecutorService executor) {
    schedule = executor.scheduleWithFixedDelay(
        this::checkAsTask, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** An executor drops a task that throws: a listener that does must not end the looking. */
  private void checkAsTask() {
    try {
      check();
    } catch (RuntimeException e) {
      // What was found is kept in latest, and the next look comes.
      return;
    }
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private final RuleSource source;
    private UnaryOperator<Screener> preparation = UnaryOperator.identity();
    private Consumer<Look> listener = look -> {};
    private @Nullable Duration pause;
    private @Nullable ScheduledExecutorService executor;

    private Builder(RuleSource source) {
      this.source = source;
    }

    /**
     * Sets what is done with the screener of each new pack before it is in force, such as limiting it to some
     * jurisdictions or giving it trade statistics. A pack for which it throws is refused.
     */
    public Builder prepare(UnaryOperator<Screener> step) {
      preparation = Objects.requireNonNull(step, "step");
      return this;
    }

    /** Sets who is told of new rules and of rules refused, see {@link ReloadingScreener#check}. */
    public Builder tell(Consumer<Look> whom) {
      listener = Objects.requireNonNull(whom, "whom");
      return this;
    }

    /**
     * Asks for looks on an executor of the caller, with a pause between one and the next. What the listener throws is
     * lost there.
     *
     * @throws IllegalArgumentException if the pause is not longer than zero
     */
    public Builder every(Duration between, ScheduledExecutorService on) {
      if (between.isZero() || between.isNegative()) {
        throw new IllegalArgumentException(
            "The pause between looks is " + between + ": expected more than zero");
      }
      pause = between;
      executor = Objects.requireNonNull(on, "on");
      return this;
    }

    /**
     * Reads the rules for the first time.
     *
     * @throws RulePackException if a pack has faults: without rules nothing can be screened
     * @throws IOException if a directory is missing or a file cannot be read
     */
    public ReloadingScreener open() throws IOException {
      ReloadingScreener opened = new ReloadingScreener(this);
      if (pause != null && executor != null) {
        opened.start(pause, executor);
      }
      return opened;
    }
  }
}
