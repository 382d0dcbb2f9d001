package io.tidewaiter.spark;

import io.tidewaiter.intake.Intake;
import io.tidewaiter.intake.NotAShipmentException;
import io.tidewaiter.intake.ShipmentReader;
import io.tidewaiter.trade.ForeignText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The ids of shipments that stand in several files. Rows of one shipment that are torn apart would each be screened
 * without what the others say, and could look clear; so none of them is screened.
 */
final class RepeatedIds {

  private static final int MOST = 100_000;
  private static final int FILES_TOLD = 3;

  private final Map<String, SortedSet<String>> filesById;

  private RepeatedIds(Map<String, SortedSet<String>> filesById) {
    this.filesById = filesById;
  }

  /** Reads the ids of all files. */
  static RepeatedIds in(Shipments shipments) {
    if (shipments.files().size() < 2 || !shipments.canHaveIds()) {
      return new RepeatedIds(Map.of());
    }
    List<Tuple2<String, SortedSet<String>>> repeated = shipments
        .tablesForIds()
        .flatMapToPair(RepeatedIds::ids)
        .reduceByKey(RepeatedIds::both)
        .filter(idInFiles -> idInFiles._2().size() > 1)
        .take(MOST + 1);
    Map<String, SortedSet<String>> filesById = new TreeMap<>();
    repeated.forEach(idInFiles -> filesById.put(idInFiles._1(), idInFiles._2()));
    if (filesById.size() > MOST) {
      Map.Entry<String, SortedSet<String>> one = filesById.entrySet().iterator().next();
      throw new RefusedException("More than " + MOST + " ids stand in several files, such as "
          + ForeignText.quoted(one.getKey()) + " in " + told(one.getValue())
          + ": expected all rows of a shipment in one file, and an id for one shipment only");
    }
    return new RepeatedIds(filesById);
  }

  /** Why no shipment of an id is screened, by id. */
  Map<String, String> reasons() {
    Map<String, String> reasons = new TreeMap<>();
    filesById.forEach((id, files) -> reasons.put(
        id,
        "The id " + ForeignText.quoted(id) + " stands in " + files.size() + " files, "
            + told(files) + ": the rows of one shipment must be in one file, and which are the"
            + " whole of it cannot be told"));
    return reasons;
  }

  /** The reasons that concern a file, in one hash. */
  Map<String, String> hashesByFile() {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, String> reasons = reasons();
    filesById.forEach((id, files) -> files.forEach(file -> texts
        .computeIfAbsent(file, f -> new StringBuilder())
        .append(reasons.get(id))
        .append('\n')));
    Map<String, String> hashes = new TreeMap<>();
    texts.forEach((file, text) -> hashes.put(file, OutputFolder.sha256(text.toString())));
    return hashes;
  }

  private static String told(SortedSet<String> files) {
    List<String> few = new ArrayList<>(files.stream().limit(FILES_TOLD).toList());
    if (files.size() > FILES_TOLD) {
      few.add("…");
    }
    return String.join(", ", few);
  }

  private static SortedSet<String> both(SortedSet<String> one, SortedSet<String> other) {
    SortedSet<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Iterator<Tuple2<String, SortedSet<String>>> ids(Table table) throws IOException {
    Optional<InputStream> in = table.open();
    if (in.isEmpty()) {
      return Collections.emptyIterator();
    }
    ShipmentReader reader;
    try {
      reader = ShipmentReader.csv(in.get());
    } catch (NotAShipmentException e) {
      return Collections.emptyIterator(); // screening will say so
    }
    return StreamSupport.stream(reader.spliterator(), false)
        .map(RepeatedIds::id)
        .filter(Objects::nonNull)
        .map(id -> new Tuple2<String, SortedSet<String>>(id, new TreeSet<>(List.of(table.file()))))
        .iterator();
  }

  private static @Nullable String id(Intake record) {
    return record instanceof Intake.Accepted accepted
        ? accepted.shipment().id().value().orElse(null)
        : null;
  }
}
