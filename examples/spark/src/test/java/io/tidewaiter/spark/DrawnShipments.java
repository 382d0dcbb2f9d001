package io.tidewaiter.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Shipments drawn from a seed: most are sound, some hold odd values, and some are none. */
final class DrawnShipments {

  static final List<String> COLUMNS = List.of(
      "id",
      "date",
      "dispatch",
      "destination",
      "transit",
      "endUseStatement",
      "consignee.name",
      "consignee.country",
      "consignee.business",
      "consignee.incorporated",
      "endUser.name",
      "endUser.country",
      "lineId",
      "hsCode",
      "description",
      "quantity",
      "valueAmount",
      "valueCurrency");

  private static final int DATE = 1;
  private static final int DESTINATION = 3;
  private static final int SHARED = 12;
  private static final int HS_CODE = 13;

  private static final List<String> DESTINATIONS = List.of(
      "KZ", "KG", "AM", "DE", "US", "AE", "RU", "BY", "JP", "MV", "kz", "Kazakhstan", "Narnia");
  private static final List<String> CODES = List.of(
      "8542.31",
      "854232",
      "8532.24",
      "8471.50",
      "8541.50",
      "854150",
      "6109.10",
      "61091000",
      "8708.99",
      "0101.21",
      "10121",
      "85.4x",
      "8542 31",
      "9403",
      "9503.00",
      "8542.31.90.00.00",
      "8504.40.90",
      "999999");
  private static final List<String> DATES =
      List.of("2024-07-01", "2023-03-15", "2025-06-02", "2021-01-10", "2024-07-02");
  private static final List<String> ODD_DATES = List.of("01.07.2024", "2024-13-01", "");
  private static final List<String> NAMES = List.of(
      "Steppe Parts",
      "\"Northgate Trading, Ltd.\"",
      "Hillside \"Works\"",
      "Kaplan Lojistik A.Ş.",
      "",
      "ООО Ромашка");
  private static final List<String> WORDS = List.of(
      "FPGA integrated circuits XC7K325T",
      "cotton T-shirts",
      "parts",
      "toy drone\nwith camera",
      "",
      "bearings");

  private final Random random;

  DrawnShipments(long seed) {
    random = new Random(seed);
  }

  /**
   * Writes shipments as CSV, spread over files of about one size.
   *
   * @param faulty whether some rows break the rules of the table
   */
  static List<Path> write(Path folder, long seed, int shipments, int files, boolean faulty)
      throws IOException {
    DrawnShipments drawn = new DrawnShipments(seed);
    List<Path> written = new ArrayList<>();
    Files.createDirectories(folder);
    for (int file = 0; file < files; file++) {
      Path path = folder.resolve("part-" + file + ".csv");
      try (OutputStream out = Files.newOutputStream(path)) {
        out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = file; i < shipments; i += files) {
          String text = csv(drawn.shipment("S-" + i));
          out.write((faulty ? drawn.spoilt(text, file) : text).getBytes(StandardCharsets.UTF_8));
          if (faulty && i % 4001 == 0) {
            out.write(new byte[] {'S', '-', 'x', (byte) 0xff, ',', '\n'});
          }
        }
      }
      written.add(path);
    }
    return written;
  }

  /** The rows of the next shipment, of one line and without much ado in seven of eight. */
  List<List<String>> shipment(String id) {
    if (random.nextInt(8) > 0) {
      List<String> row = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
      row.set(0, id);
      row.set(DATE, any(DATES));
      row.set(DESTINATION, any(DESTINATIONS));
      row.set(HS_CODE, any(CODES));
      return List.of(row);
    }
    return detailed(id);
  }

  private List<List<String>> detailed(String id) {
    List<String> shared = new ArrayList<>();
    int lines = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
    shared.add(lines == 1 && random.nextInt(20) == 0 ? "" : id);
    shared.add(any(random.nextInt(100) == 0 ? ODD_DATES : DATES));
    shared.add(random.nextInt(4) == 0 ? "DE" : "TR");
    shared.add(any(DESTINATIONS));
    shared.add(random.nextInt(3) == 0 ? "GE|AE" : random.nextBoolean() ? "direct" : "");
    shared.add(random.nextInt(5) == 0 ? "held" : "");
    shared.add(any(NAMES));
    shared.add(random.nextBoolean() ? "KZ" : "");
    shared.add(random.nextInt(4) == 0 ? "forwarder" : "");
    shared.add(random.nextInt(3) == 0 ? "2023-05-05" : "");
    shared.add(any(NAMES));
    shared.add(random.nextInt(6) == 0 ? "RU" : "");
    List<List<String>> rows = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      List<String> row = new ArrayList<>(shared);
      if (line > 0 && random.nextBoolean()) { // later rows need not say again what they share
        for (int i = 1; i < SHARED; i++) {
          row.set(i, "");
        }
      }
      row.add(random.nextInt(3) == 0 ? "" : String.valueOf(line + 1));
      row.add(random.nextInt(1000) == 0 ? "84" : any(CODES)); // a chapter meets hundreds of entries
      row.add(any(WORDS));
      row.add(random.nextInt(9) == 0 ? "1,5" : String.valueOf(random.nextInt(5000)));
      row.add(random.nextInt(90_000) + ".50");
      row.add(random.nextInt(9) == 0 ? "dollars" : "USD");
      rows.add(row);
    }
    return rows;
  }

  private String any(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** Breaks a shipment in twenty. */
  private String spoilt(String rows, int file) {
    return switch (random.nextInt(200)) {
      case 0 -> "too,few,cells\n";
      case 1 -> rows.replaceFirst("\n$", ",one more\n");
      case 2 -> "\"never closed," + rows;
      case 3 -> csv(List.of(without(DESTINATION)));
      case 4 -> rows + csv(List.of(with(DATE, "2020-02-02", "TWICE-" + file)));
      case 5 -> csv(contradiction());
      case 6 -> "\n" + rows;
      case 7 -> rows.replaceFirst(",TR,", ",\"T\"R,");
      default -> rows;
    };
  }

  private List<String> without(int column) {
    return with(column, "", "S-none");
  }

  private List<String> with(int column, String cell, String id) {
    List<String> row = new ArrayList<>(shipment(id).get(0));
    row.set(0, id);
    row.set(column, cell);
    return row;
  }

  private List<List<String>> contradiction() {
    String id = "C-" + random.nextInt();
    return List.of(with(DESTINATION, "DE", id), with(DESTINATION, "KZ", id));
  }

  static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(DrawnShipments::cell).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    return text.contains(",") || text.contains("\"") || text.contains("\n")
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
