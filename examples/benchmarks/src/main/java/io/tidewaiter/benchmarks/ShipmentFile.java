package io.tidewaiter.benchmarks;

import io.tidewaiter.benchmarks.contest.Corpus;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A table of shipments with the lines of a corpus, one a shipment; every fifth names parties, a route and papers. The
 * same corpus gives the same file.
 */
final class ShipmentFile {

  private static final int DETAILED = 5;
  private static final int MAX_QUANTITY = 5_000;
  private static final int MAX_PRICE = 900;

  private static final String HEADER =
      "id,date,dispatch,destination,transit,endUseStatement,noReexportClause,"
          + "exporter.name,exporter.country,exporter.business,exporter.incorporated,"
          + "consignee.name,consignee.country,consignee.business,consignee.incorporated,"
          + "endUser.name,endUser.country,endUser.business,endUser.incorporated,"
          + "lineId,hsCode,quantity,unit,netMassKg,valueAmount,valueCurrency\n";

  private static final String PLAIN = ",,,,,,,,,,,,,,,";

  private ShipmentFile() {}

  static void write(Path file, Corpus corpus) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int line = 0; line < corpus.size(); line++) {
        out.write(row(corpus, line));
      }
    }
  }

  private static String row(Corpus corpus, int line) {
    int quantity = 1 + line % MAX_QUANTITY;
    int price = 1 + line % MAX_PRICE;
    return "S-" + line + "," + LocalDate.ofEpochDay(corpus.day(line)) + "," + Corpus.DISPATCH + ","
        + corpus.country(line) + ","
        + (line % DETAILED == 0 ? details(corpus.country(line)) : PLAIN)
        + "1," + corpus.digits(line) + "," + quantity + ",pcs," + price + ".5,"
        + (long) quantity * price + ".50,USD\n";
  }

  private static String details(String destination) {
    return "direct,held,held," + party("Marmara Makina", Corpus.DISPATCH)
        + party("\"Northgate Trading, Ltd.\"", destination) + party("Hillside Works", destination);
  }

  private static String party(String name, String country) {
    return name + "," + country + ",manufacturer,2009-03-16,";
  }
}
