package io.tidewaiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.hash.Hashing;
import io.tidewaiter.ReloadingScreener.Look;
import io.tidewaiter.ReloadingScreener.Refused;
import io.tidewaiter.ReloadingScreener.Replaced;
import io.tidewaiter.ReloadingScreener.Unchanged;
import io.tidewaiter.ReloadingScreener.Unsettled;
import io.tidewaiter.pack.RulePackException;
import io.tidewaiter.pack.RulePacks;
import io.tidewaiter.pack.TinyPack;
import io.tidewaiter.report.Screening;
import io.tidewaiter.rule.RuleSet;
import io.tidewaiter.trade.Shipment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A screener whose rules are renewed while it works")
class ReloadingScreenerTest {

  private static final Shipment CHIPS =
      Shipment.builder().date("2024-03-01").destination("KZ").line("8542.31").build();

  @TempDir
  private Path folder;

  private final List<Look> told = new ArrayList<>();
  private Path pack;

  @BeforeEach
  void writeTheFirstPack() {
    pack = folder.resolve("pack");
    version(1).writeTo(pack);
  }

  /** Packs that differ in the points of processors. */
  private static TinyPack version(int number) {
    return new TinyPack()
        .replaceInManifest("\"version\": \"1\"", "\"version\": \"" + number + "\"")
        .replace(
            "risk-model.json",
            "\"goods.chips.tier-1\": {\"points\": 44",
            "\"goods.chips.tier-1\": {\"points\": " + (40 + number % 50));
  }

  private ReloadingScreener open() throws IOException {
    return ReloadingScreener.of(pack).tell(told::add).open();
  }

  @Test
  void putsANewPackInForceWhenItLooks() throws IOException {
    try (ReloadingScreener screener = open()) {
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
      assertThat(screener.check()).isInstanceOf(Unchanged.class);
      version(2).writeTo(pack);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
      assertThat(screener.check()).isInstanceOfSatisfying(Replaced.class, look -> {
        assertThat(look.before().version()).isEqualTo("standard 1");
        assertThat(look.inForce().version()).isEqualTo("standard 2");
      });
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
      assertThat(screener.screen(CHIPS, LocalDate.of(2023, 1, 1)).lines().get(0).matches())
          .hasSize(1);
      assertThat(told).containsExactly(screener.latest());
      assertThat(told.get(0).toString()).hasSizeLessThan(1000);
    }
  }

  @Test
  void refusesABadPackAndGoesOnWithTheOldOne() throws IOException {
    try (ReloadingScreener screener = open()) {
      Screener before = screener.screener();
      TinyPack bad = version(2).replace("chips/goods.csv", "854231,,1", "85.4x,,1");
      bad.writeTo(pack);
      assertThat(screener.check()).isInstanceOfSatisfying(Refused.class, look -> {
        assertThat(look.inForce().version()).isEqualTo("standard 1");
        assertThat(look.reason())
            .startsWith("the rule pack in " + pack + " has faults:\n")
            .contains("chips/goods.csv:2:", "Invalid HS code \"85.4x\"");
        assertThat(look.cause()).isInstanceOf(RulePackException.class);
      });
      assertThat(screener.screener()).isSameAs(before);
      assertThat(screener.check()).isInstanceOf(Refused.class);
      assertThat(told).as("told once for the same reason").hasSize(1);
      bad.replace("chips/goods.csv", "85.4x,,1", "85.4y,,1").writeTo(pack);
      screener.check();
      assertThat(told).hasSize(2);
      version(1).writeTo(pack);
      assertThat(screener.check()).isInstanceOf(Unchanged.class);
      assertThat(screener.screener()).isSameAs(before);
    }
  }

  @Test
  void noticesAFileThatTheManifestDoesNotFit() throws IOException {
    try (ReloadingScreener screener = open()) {
      Path goods = pack.resolve("chips/goods.csv");
      Files.writeString(goods, Files.readString(goods).replace(",1,Proc", ",2,Proc"));
      assertThat(screener.check())
          .isInstanceOfSatisfying(
              Refused.class, look -> assertThat(look.reason()).contains("SHA-256"));
    }
  }

  @Test
  void takesAPackInWhateverOrderItsFilesAreReplaced() throws IOException {
    Path next = folder.resolve("next");
    version(2).writeTo(next);
    try (ReloadingScreener screener = open()) {
      int refused = 0;
      for (String file : List.of("pack.json", "risk-model.json")) {
        Files.copy(next.resolve(file), pack.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        refused += screener.check() instanceof Refused ? 1 : 0;
      }
      assertThat(refused).isEqualTo(1);
      assertThat(screener.latest()).isInstanceOf(Replaced.class);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
    }
  }

  @Test
  void refusesNothingThatMovesWhileItIsRead() throws IOException {
    AtomicBoolean copying = new AtomicBoolean();
    WatchedPacks packs = new WatchedPacks(null, List.of(pack));
    RuleSource moving = new RuleSource() {
      @Override
      public Optional<?> state() throws IOException {
        return packs.state();
      }

      @Override
      public RuleSet read() throws IOException {
        RuleSet rules = packs.read();
        if (copying.get()) {
          Files.writeString(pack.resolve("risk-model.json"), "{");
          throw new IOException("half a pack");
        }
        return rules;
      }
    };
    try (ReloadingScreener screener =
        ReloadingScreener.of(moving).tell(told::add).open()) {
      copying.set(true);
      version(2).writeTo(pack);
      assertThat(screener.check()).isInstanceOf(Unsettled.class);
      copying.set(false);
      assertThat(told).isEmpty();
      version(2).writeTo(pack);
      assertThat(screener.check()).isInstanceOf(Replaced.class);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links want a privilege there
  void followsALinkThatIsTurnedToAnotherPack() throws IOException {
    Path other = folder.resolve("other");
    version(2).writeTo(other);
    Path link = Files.createSymbolicLink(folder.resolve("link"), pack);
    try (ReloadingScreener screener = ReloadingScreener.of(link).open()) {
      Path fresh = Files.createSymbolicLink(folder.resolve("fresh"), other);
      Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE);
      assertThat(screener.check()).isInstanceOf(Replaced.class);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
    }
  }

  @Test
  void livesOnWhileItsDirectoryIsAwayOrRenamed() throws IOException {
    Path away = folder.resolve("away");
    Path next = folder.resolve("next");
    version(2).writeTo(next);
    try (ReloadingScreener screener = open()) {
      Files.move(pack, away);
      assertThat(screener.check())
          .isInstanceOfSatisfying(
              Refused.class,
              look -> assertThat(look.reason()).isEqualTo("no such file or folder: " + pack));
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
      Files.move(next, pack);
      assertThat(screener.check()).isInstanceOf(Replaced.class);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
    }
  }

  @Test
  void cannotStartWithoutSoundRules() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> ReloadingScreener.of(folder.resolve("none")).open());
    Files.writeString(pack.resolve("risk-model.json"), "{}");
    assertThatExceptionOfType(RulePackException.class).isThrownBy(this::open);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReloadingScreener.over(new TinyPack().rules()))
        .withMessageContaining("No directory");
  }

  @Test
  void laysPacksOverRulesThatStay() throws IOException {
    Path own = folder.resolve("own");
    String manifest = "{\"format\": 1, \"id\": \"own\", \"version\": \"7\","
        + "\"legalState\": \"2024-07-01\", \"hsEdition\": \"HS2022\", \"lists\": [], \"files\": [";
    Files.createDirectories(own);
    Files.writeString(own.resolve("pack.json"), manifest + "]}");
    try (ReloadingScreener screener =
        ReloadingScreener.over(version(1).rules(), own).tell(told::add).open()) {
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
      String model = "{\"weights\": {\"goods.chips.tier-1\": {\"points\": 10, \"reason\": \"x\"}}}";
      Files.writeString(own.resolve("risk-model.json"), model);
      assertThat(screener.check()).isInstanceOf(Refused.class);
      Files.writeString(
          own.resolve("pack.json"),
          manifest + "{\"path\": \"risk-model.json\", \"sha256\": \""
              + Hashing.sha256().hashString(model, StandardCharsets.UTF_8)
              + "\"}]}");
      assertThat(screener.check()).isInstanceOf(Replaced.class);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(20);
    }
  }

  @Test
  void asksASupplierAtEachLook() throws IOException {
    AtomicReference<RuleSet> rules = new AtomicReference<>(version(1).rules());
    try (ReloadingScreener screener =
        ReloadingScreener.of(rules::get).tell(told::add).open()) {
      assertThat(screener.check()).isInstanceOf(Unchanged.class);
      rules.set(version(2).rules());
      assertThat(screener.check()).isInstanceOf(Replaced.class);
      rules.set(null);
      assertThat(screener.check()).isInstanceOf(Refused.class);
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
    }
    AtomicBoolean full = new AtomicBoolean();
    RuleSet first = version(1).rules();
    try (ReloadingScreener screener = ReloadingScreener.of(() -> {
          if (full.get()) {
            throw new OutOfMemoryError("two packs are too many");
          }
          return first;
        })
        .open()) {
      full.set(true);
      assertThat(screener.check())
          .isInstanceOfSatisfying(
              Refused.class, look -> assertThat(look.reason()).contains("two packs are too many"));
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
    }
  }

  @Test
  void preparesTheScreenerOfEachPackAndRefusesOneForWhichThatFails() throws IOException {
    try (ReloadingScreener screener = ReloadingScreener.of(pack)
        .prepare(fresh -> fresh.withinJurisdictions("EU"))
        .open()) {
      version(2).writeTo(pack);
      assertThat(screener.check()).isInstanceOf(Replaced.class);
      assertThat(screener.screen(CHIPS).jurisdictions()).hasToString("[EU]");
      version(3).replace("bans/bans.csv", ",EU,", ",UK,").writeTo(pack);
      assertThat(screener.check())
          .isInstanceOfSatisfying(
              Refused.class,
              look -> assertThat(look.reason()).contains("Unknown jurisdiction \"EU\""));
      assertThat(screener.screen(CHIPS).score()).isEqualTo(52);
    }
  }

  @Test
  void looksNoMoreWhenItIsClosedButStillScreens() throws IOException {
    ReloadingScreener screener = open();
    screener.close();
    screener.close();
    assertThatIllegalStateException().isThrownBy(screener::check).withMessageContaining("closed");
    assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
  }

  @Test
  void looksOnAnExecutorOfTheCallerWhateverAListenerThrows() throws Exception {
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    CountDownLatch twice = new CountDownLatch(2);
    ReloadingScreener.Builder settings = ReloadingScreener.of(pack).tell(look -> {
      twice.countDown();
      throw new IllegalArgumentException("a listener's own fault");
    });
    try (ReloadingScreener screener =
        settings.every(Duration.ofMillis(5), executor).open()) {
      assertThat(screener.screen(CHIPS).score()).isEqualTo(51);
      version(2).writeTo(pack);
      while (twice.getCount() == 2) {
        Thread.onSpinWait();
      }
      version(3).writeTo(pack);
      assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    }
    executor.shutdown();
    assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReloadingScreener.of(pack).every(Duration.ZERO, executor))
        .withMessageContaining("PT0S");
  }

  @Test
  void givesEachResultTheRulesOfExactlyOnePack() throws Exception {
    int swaps = 1000;
    Map<String, String> expected = new ConcurrentHashMap<>();
    for (int i = 1; i <= 50; i++) {
      Screener of = Screener.of(version(i).rules());
      expected.put(of.rules().fingerprint(), of.screen(CHIPS).toJson());
    }
    Map<String, String> files = new ConcurrentHashMap<>(version(1).texts());
    AtomicBoolean done = new AtomicBoolean();
    Set<String> seen = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> screenings = new ArrayList<>();
    List<Look> looks = new ArrayList<>();
    try (ReloadingScreener screener = ReloadingScreener.of(inMemory(files)).open()) {
      for (int t = 0; t < 8; t++) {
        screenings.add(threads.submit(() -> {
          int count = 0;
          while (!done.get()) {
            Screening result = screener.screen(CHIPS);
            seen.add(result.rules().fingerprint());
            assertThat(result.toJson()).isEqualTo(expected.get(result.rules().fingerprint()));
            count++;
            LockSupport.parkNanos(100_000); // leaves the few processors of a build to the looks
          }
          return count;
        }));
      }
      Random random = new Random(1);
      for (int i = 1; i <= swaps; i++) {
        version(1 + i % 50).texts().forEach((path, text) -> {
          files.put(path, text);
          if (random.nextInt(40) == 0) {
            looks.add(screener.check()); // in the middle of the copying
          }
        });
        if (i % 2 == 0) {
          spoil(files, random);
        }
        looks.add(screener.check());
      }
      done.set(true);
      for (Future<Integer> screening : screenings) {
        assertThat(screening.get(60, TimeUnit.SECONDS)).isPositive();
      }
    } finally {
      done.set(true);
      threads.shutdown();
    }
    assertThat(looks).filteredOn(Refused.class::isInstance).hasSizeGreaterThan(swaps / 2);
    assertThat(looks).filteredOn(Replaced.class::isInstance).hasSizeBetween(swaps / 2 - 5, swaps);
    assertThat(seen).hasSizeGreaterThan(1);
  }

  private static RuleSource inMemory(Map<String, String> files) {
    return new RuleSource() {
      @Override
      public Optional<?> state() {
        return Optional.empty();
      }

      @Override
      public RuleSet read() throws IOException {
        return RulePacks.read(TinyPack.files(files));
      }
    };
  }

  /** Leaves half a file, another file, none or an empty one. */
  private static void spoil(Map<String, String> files, Random random) {
    String path = List.of("chips/goods.csv", "risk-model.json", "pack.json").get(random.nextInt(3));
    String text = files.get(path);
    switch (random.nextInt(4)) {
      case 0 -> files.put(path, text.substring(0, text.length() / 2));
      case 1 -> files.put(path, text.replace("1", "2"));
      case 2 -> files.remove(path);
      default -> files.put(path, "");
    }
  }
}
