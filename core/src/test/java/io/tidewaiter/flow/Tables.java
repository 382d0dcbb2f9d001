package io.tidewaiter.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small files that a test can read. */
final class Tables {

  static final String PLAIN = "period,reporter,partner,flow,hs,value,currency\n";

  static final String COMTRADE =
      "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
          + "partnerCode,partnerISO,partnerDesc,partner2Code,classificationCode,cmdCode,customsCode,motCode,cifvalue,"
          + "fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate\n";

  private Tables() {}

  static List<FlowLine> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static List<FlowLine> read(byte[] bytes) {
    try (FlowReader reader = FlowReader.open(new ByteArrayInputStream(bytes))) {
      List<FlowLine> lines = new ArrayList<>();
      reader.forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one row of a file of one row. */
  static FlowRow row(String text) {
    List<FlowLine> lines = read(text);
    if (lines.size() == 1 && lines.get(0) instanceof FlowRow row) {
      return row;
    }
    throw new AssertionError("Expected one row: " + lines);
  }

  /** Why the one figure of a file is set aside. */
  static FlowLine.Kind aside(String text) {
    List<FlowLine> lines = read(text);
    if (lines.size() == 1 && lines.get(0) instanceof FlowLine.SetAside aside) {
      return aside.kind();
    }
    throw new AssertionError("Expected one row set aside: " + lines);
  }

  /** The fault of the one figure of a file, with its line. */
  static String fault(String text) {
    List<FlowLine> lines = read(text);
    if (lines.size() == 1 && lines.get(0) instanceof FlowLine.Fault fault) {
      return fault.toString();
    }
    throw new AssertionError("Expected one fault: " + lines);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
