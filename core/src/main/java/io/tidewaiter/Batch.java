package io.tidewaiter;

import com.google.common.base.Throwables;
import io.tidewaiter.trade.Shipment;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each of many shipments, in their order. The thread that reads the results pulls shipments from the
 * source in chunks, a bounded number of lines ahead. Tasks on the executor work on the chunks, each on the first that
 * nobody has begun; so does the reader while its next result is not there. It waits only for a chunk that another
 * thread is at work on: an executor that is busy, refuses tasks or forgets them costs time, never a result.
 *
 * <p>One thread at a time may read; any may close.
 */
final class Batch<R> implements Spliterator<R> {

  /** How many lines are on their way for each task: enough for it to go on while the reader is busy. */
  static final int LINES_AHEAD = 256;

  /** The fewest lines of a chunk; screening them takes many times as long as handing them over. */
  private static final int CHUNK_LINES = 64;

  private final Iterator<Shipment> source;
  private final Function<? super Shipment, ? extends R> work;
  private final Executor executor;
  private final int parallelism;

  // Of the reader alone.
  private final Queue<Chunk> window = new ArrayDeque<>();
  private long linesOnTheirWay;
  private boolean sourceEnded;
  private @Nullable Throwable failure;

  // Guarded by this object.
  private final Queue<Chunk> unbegun = new ArrayDeque<>();
  private int tasks;

  private volatile boolean closed;

  Batch(
      Iterator<Shipment> source,
      Function<? super Shipment, ? extends R> work,
      Executor executor,
      int parallelism) {
    this.source = source;
    this.work = work;
    this.executor = executor;
    this.parallelism = parallelism;
  }

  @Override
  public boolean tryAdvance(Consumer<? super R> action) {
    Objects.requireNonNull(action, "action");
    R result = next();
    if (result == null) {
      return false;
    }
    action.accept(result);
    return true;
  }

  /** Null: what a split took would no longer be bounded. */
  @Override
  public @Nullable Spliterator<R> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL;
  }

  /** Ends the work: nothing is begun any more, and what is begun ends with the shipment it is at. */
  void close() {
    closed = true;
    synchronized (this) {
      unbegun.clear();
    }
  }

  /** The next result; null after the last. What failed once fails again in the same way. */
  private @Nullable R next() {
    rethrow(failure);
    try {
      pull();
      for (Chunk head = window.peek(); head != null; head = window.peek()) {
        await(head);
        R result = head.results.poll();
        if (result != null) {
          return result;
        }
        rethrow(head.failure);
        window.remove();
        linesOnTheirWay -= head.lines;
        pull();
      }
      return null;
    } catch (Throwable e) {
      failure = e;
      close();
      throw e;
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure != null) {
      Throwables.throwIfUnchecked(failure);
      throw new IllegalStateException(failure);
    }
  }

  /** Fills the window. */
  private void pull() {
    while (!sourceEnded && !closed && linesOnTheirWay < (long) parallelism * LINES_AHEAD) {
      Chunk chunk = new Chunk();
      chunk.fill();
      linesOnTheirWay += chunk.lines;
      window.add(chunk);
      synchronized (this) {
        unbegun.add(chunk);
      }
      recruit();
    }
  }

  /** Works on chunks until the given one is done. */
  private void await(Chunk head) {
    while (true) {
      if (closed) {
        throw new IllegalStateException("The stream of results is closed");
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("Interrupted while shipments are screened");
      }
      if (head.isDone()) {
        return;
      }
      Chunk chunk = begin();
      if (chunk == null) {
        head.await();
      } else {
        chunk.work();
      }
    }
  }

  private synchronized @Nullable Chunk begin() {
    return unbegun.poll();
  }

  /** Has the executor run a task, if there is work for one more. */
  private void recruit() {
    synchronized (this) {
      if (unbegun.isEmpty() || tasks == parallelism) {
        return;
      }
      tasks++;
    }
    boolean accepted = false;
    try {
      executor.execute(this::task);
      accepted = true;
    } catch (RejectedExecutionException e) {
      // The reader does the work.
    } finally {
      if (!accepted) {
        endTask();
      }
    }
  }

  /** One chunk, and then another task: others may wait for the executor as well. */
  private void task() {
    Chunk chunk = begin();
    if (chunk != null) {
      chunk.work();
    }
    endTask();
    recruit();
  }

  private synchronized void endTask() {
    tasks--;
  }

  /** Shipments that one thread works on. */
  private final class Chunk {

    final Queue<Shipment> shipments = new ArrayDeque<>();
    final Queue<R> results = new ArrayDeque<>();
    final CountDownLatch done = new CountDownLatch(1);
    long lines;

    /** What stands in the place of the result after the last one. */
    @Nullable
    Throwable failure;

    void fill() {
      try {
        while (lines < CHUNK_LINES && !sourceEnded) {
          if (source.hasNext()) {
            Shipment shipment = Objects.requireNonNull(source.next(), "shipment");
            shipments.add(shipment);
            lines += shipment.lines().size();
          } else {
            sourceEnded = true;
          }
        }
      } catch (Throwable e) {
        sourceEnded = true;
        failure = e;
      }
    }

    void work() {
      try {
        for (Shipment shipment = shipments.poll();
            shipment != null && !closed;
            shipment = shipments.poll()) {
          results.add(Objects.requireNonNull(work.apply(shipment), "what is made of a screening"));
        }
      } catch (Throwable e) {
        failure = e;
      } finally {
        done.countDown();
      }
    }

    boolean isDone() {
      return done.getCount() == 0;
    }

    void await() {
      try {
        done.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt(); // which the reader sees
      }
    }
  }
}
