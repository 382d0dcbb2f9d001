package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.trade.Shipment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch of shipments")
class BatchTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int TASKS = 3;

  /** What a caller may hand over as an executor. */
  enum Host {
    CALLER {
      @Override
      void run(Consumer<Executor> test) {
        test.accept(Runnable::run);
      }
    },
    POOL {
      @Override
      void run(Consumer<Executor> test) {
        onPool(Executors.newFixedThreadPool(TASKS), test);
      }
    },
    THREAD_EACH {
      @Override
      void run(Consumer<Executor> test) {
        onPool(Executors.newCachedThreadPool(), test);
      }
    },
    COMMON_POOL {
      @Override
      void run(Consumer<Executor> test) {
        test.accept(ForkJoinPool.commonPool());
      }
    },
    ITS_OWN_READER {
      @Override
      void run(Consumer<Executor> test) {
        ExecutorService one = Executors.newSingleThreadExecutor();
        onPool(one, pool -> joined(one.submit(() -> test.accept(pool))));
      }
    },
    BUSY {
      @Override
      void run(Consumer<Executor> test) {
        CountDownLatch end = new CountDownLatch(1);
        onPool(Executors.newSingleThreadExecutor(), pool -> {
          pool.execute(() -> awaited(end));
          test.accept(pool);
          end.countDown();
        });
      }
    },
    FULL {
      @Override
      void run(Consumer<Executor> test) {
        CountDownLatch end = new CountDownLatch(1);
        onPool(full(new ThreadPoolExecutor.AbortPolicy()), pool -> {
          pool.execute(() -> awaited(end));
          test.accept(pool);
          end.countDown();
        });
      }
    },
    FULL_AND_RUNNING_IN_THE_CALLER {
      @Override
      void run(Consumer<Executor> test) {
        onPool(full(new ThreadPoolExecutor.CallerRunsPolicy()), test);
      }
    },
    FORGETFUL {
      @Override
      void run(Consumer<Executor> test) {
        test.accept(task -> {});
      }
    },
    SHUT_DOWN {
      @Override
      void run(Consumer<Executor> test) {
        onPool(Executors.newFixedThreadPool(TASKS), pool -> {
          ((ExecutorService) pool).shutdown();
          test.accept(pool);
        });
      }
    },
    SHUT_DOWN_MEANWHILE {
      @Override
      void run(Consumer<Executor> test) {
        ExecutorService pool = Executors.newFixedThreadPool(TASKS);
        AtomicInteger tasks = new AtomicInteger();
        onPool(
            pool,
            ignored -> test.accept(task -> {
              if (tasks.incrementAndGet() == 3) {
                pool.shutdownNow();
              }
              pool.execute(task);
            }));
      }
    };

    interface Consumer<T> {
      void accept(T t);
    }

    abstract void run(Consumer<Executor> test);

    private static ExecutorService full(RejectedExecutionHandler handler) {
      return new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), handler);
    }

    private static void onPool(ExecutorService pool, Consumer<Executor> test) {
      try {
        test.accept(pool);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static void joined(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Shipment> shipments(List<Integer> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> shipment(i, lines.get(i)))
        .toList();
  }

  private static Shipment shipment(int number, int lines) {
    Shipment.Builder shipment = Shipment.builder().id("S" + number).destination("KZ");
    Collections.nCopies(lines, "8542").forEach(shipment::line);
    return shipment.build();
  }

  private static String name(Shipment shipment) {
    return shipment.id().value().orElseThrow();
  }

  private static <R> Stream<R> batch(
      Stream<Shipment> shipments, Function<Shipment, R> work, Executor executor, int parallelism) {
    return StreamSupport.stream(
        new Batch<>(shipments.iterator(), work, executor, parallelism), false);
  }

  /** What came, and what ended it. */
  private static <R> List<Object> outcome(Stream<R> results) {
    List<Object> outcome = new ArrayList<>();
    try {
      results.forEachOrdered(outcome::add);
    } catch (IllegalArgumentException e) {
      outcome.add(e.toString());
    }
    return outcome;
  }

  private static Shipment failing(Shipment shipment, int at) {
    if (name(shipment).equals("S" + at)) {
      throw new IllegalArgumentException("no more than " + at);
    }
    return shipment;
  }

  @Property(tries = 400)
  @Label("comes out as one after the other would, whatever runs it, and whatever fails in it")
  void likeOneAfterTheOther(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 120) Integer> lines,
      @ForAll Host host,
      @ForAll @IntRange(min = 1, max = 5) int parallelism,
      @ForAll @IntRange(max = 90) int sourceFails,
      @ForAll @IntRange(max = 90) int workFails) {
    List<Shipment> shipments = shipments(lines);
    Function<Shipment, String> work = shipment -> name(failing(shipment, workFails));
    List<Object> expected =
        outcome(shipments.stream().map(s -> failing(s, sourceFails)).map(work));
    assertTimeoutPreemptively(
        LONG,
        () -> host.run(executor -> assertThat(outcome(batch(
                shipments.stream().map(s -> failing(s, sourceFails)), work, executor, parallelism)))
            .isEqualTo(expected)));
  }

  @Property(tries = 200)
  @Label("reads its source no further ahead than it says, and only when asked for a result")
  void boundedWindow(
      @ForAll @Size(max = 300) List<@IntRange(min = 1, max = 120) Integer> lines,
      @ForAll Host host,
      @ForAll @IntRange(min = 1, max = 5) int parallelism) {
    List<Shipment> shipments = shipments(lines);
    long most = parallelism * (long) Batch.LINES_AHEAD + 63 + 120;
    host.run(executor -> {
      AtomicInteger pulled = new AtomicInteger();
      int[] delivered = {0};
      Stream<Shipment> source =
          shipments.stream().peek(s -> pulled.addAndGet(s.lines().size()));
      Stream<Shipment> results = batch(source, s -> s, executor, parallelism);
      assertThat(pulled).hasValue(0);
      results.forEachOrdered(shipment -> {
        assertThat(pulled.get() - delivered[0]).isLessThanOrEqualTo((int) most);
        delivered[0] += shipment.lines().size();
      });
      assertThat(pulled).hasValue(delivered[0]);
    });
  }

  @Test
  @DisplayName("runs no more tasks at once than it may, and as many as it may")
  void parallelism() {
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Thread reader = Thread.currentThread();
    CountDownLatch all = new CountDownLatch(TASKS);
    Host.THREAD_EACH.run(executor -> batch(
            shipments(Collections.nCopies(2000, 32)).stream(),
            shipment -> {
              if (Thread.currentThread() == reader) {
                awaited(all);
                return shipment;
              }
              most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
              all.countDown();
              awaited(all);
              atWork.decrementAndGet();
              return shipment;
            },
            executor,
            TASKS)
        .forEach(shipment -> {}));
    assertThat(most).hasValue(TASKS);
  }

  @Test
  @DisplayName("goes on where the thread that reads it is the only one of the executor")
  void nested() {
    assertTimeoutPreemptively(
        LONG,
        () -> Host.ITS_OWN_READER.run(executor -> assertThat(batch(
                shipments(Collections.nCopies(20, 40)).stream(),
                shipment -> batch(
                        shipments(List.of(1, 2, 3)).stream(), BatchTest::name, executor, 2)
                    .count(),
                executor,
                2))
            .hasSize(20)
            .containsOnly(3L)));
  }

  @Test
  @DisplayName("begins nothing more and closes its source when it is closed")
  void closing() {
    AtomicInteger worked = new AtomicInteger();
    boolean[] sourceClosed = {false};
    Screener screener = Screener.of(new TinyPack().rules());
    Stream<Shipment> endless =
        Stream.generate(() -> shipment(1, 1)).onClose(() -> sourceClosed[0] = true);
    try (Stream<Integer> results =
        screener.screenAll(endless, s -> worked.incrementAndGet(), Runnable::run, 1)) {
      assertThat(results.limit(100).toList()).hasSize(100);
      assertThat(sourceClosed[0]).isFalse();
    }
    assertThat(sourceClosed[0]).isTrue();
    assertThat(worked.get()).isLessThan(100 + Batch.LINES_AHEAD + 64);
  }

  @Test
  @DisplayName("ends the work of other threads when it is closed")
  void closingOthers() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicInteger worked = new AtomicInteger();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Thread reader = Thread.currentThread();
    Batch<Integer> batch = new Batch<>(
        shipments(Collections.nCopies(200, 1)).iterator(),
        shipment -> {
          if (Thread.currentThread() != reader) {
            begun.countDown();
            awaited(closed);
            return worked.incrementAndGet();
          }
          awaited(begun);
          return 0;
        },
        pool,
        1);
    Thread closer = new Thread(() -> {
      awaited(begun);
      batch.close();
      closed.countDown();
    });
    closer.start();
    assertThatThrownBy(() -> StreamSupport.stream(batch, false).forEach(result -> awaited(closed)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The stream of results is closed");
    closer.join();
    pool.shutdown();
    assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(worked).hasValue(1);
  }

  @Test
  @DisplayName("ends when its reader is interrupted, who stays so")
  void interruption() {
    Thread reader = Thread.currentThread();
    CountDownLatch end = new CountDownLatch(1);
    Host.POOL.run(executor -> {
      Batch<Shipment> batch = new Batch<>(
          shipments(List.of(64, 64)).iterator(),
          shipment -> {
            if (Thread.currentThread() != reader) {
              reader.interrupt();
              awaited(end);
            }
            return shipment;
          },
          executor,
          1);
      assertThatThrownBy(() -> batch.forEachRemaining(shipment -> awaited(end)))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(() -> batch.tryAdvance(shipment -> {}))
          .isInstanceOf(CancellationException.class);
      end.countDown();
    });
  }

  @Test
  @DisplayName("fails when the executor fails otherwise than by refusing")
  void faultyExecutor() {
    assertThatThrownBy(() -> batch(
                Stream.of(shipment(1, 1)),
                s -> s,
                task -> {
                  throw new UnsupportedOperationException("no threads here");
                },
                1)
            .toList())
        .hasMessage("no threads here");
    assertThat(batch(
            Stream.of(shipment(1, 1)),
            BatchTest::name,
            task -> {
              throw new RejectedExecutionException();
            },
            1))
        .containsExactly("S1");
  }

  @Test
  @DisplayName("is not split where its stream is made parallel")
  void madeParallel() {
    List<Shipment> shipments = shipments(Collections.nCopies(3000, 1));
    assertThat(batch(shipments.stream(), BatchTest::name, Runnable::run, 2).parallel())
        .containsExactlyElementsOf(shipments.stream().map(BatchTest::name).toList());
  }
}
