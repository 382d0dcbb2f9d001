package io.tidewaiter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of JSON lines")
class ShipmentReaderJsonLinesTest {

  private static final String GOOD =
      "{\"destination\":\"KZ\",\"lines\":[{\"hsCode\":\"8542.31\"}]}";

  private static List<Intake> read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private static List<Intake> read(String text, Charset charset) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(charset)));
  }

  private static List<Intake> read(InputStream in) throws IOException {
    try (ShipmentReader reader = ShipmentReader.jsonLines(in)) {
      List<Intake> all = new ArrayList<>();
      reader.forEach(all::add);
      return all;
    }
  }

  private static Intake accepted(long line) {
    return new Intake.Accepted(line, ShipmentJson.parse(GOOD));
  }

  @Test
  @DisplayName(
      "gives each shipment with its line, over blank lines and either line end, to a last line without one")
  void lines() throws IOException {
    assertThat(read("\n" + GOOD + "\r\n \t\r\n\n" + GOOD + "\n" + GOOD))
        .containsExactly(accepted(2), accepted(5), accepted(6));
  }

  @Test
  @DisplayName("may start with the byte order mark of UTF-8")
  void byteOrderMark() throws IOException {
    assertThat(read("\uFEFF" + GOOD)).containsExactly(accepted(1));
  }

  @Test
  @DisplayName("may be empty")
  void empty() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF")).isEmpty();
    assertThat(read("\n\r\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
  @DisplayName("must not be UTF-16")
  void utf16(String charset) {
    assertThatThrownBy(() -> read("\uFEFF" + GOOD, Charset.forName(charset)))
        .isInstanceOf(NotAShipmentException.class)
        .hasMessage("The file is UTF-16, as its byte order mark says: save it as UTF-8");
  }

  @Test
  @DisplayName("rejects a record that is no shipment with its line, reason and text, and goes on")
  void rejects() throws IOException {
    assertThat(read(GOOD + "\n{\"destination\":\"KZ\",\"lines\":[]}\r\n" + GOOD))
        .containsExactly(
            accepted(1),
            new Intake.Rejected(
                2,
                "The shipment has no lines: give at least one",
                "{\"destination\":\"KZ\",\"lines\":[]}"),
            accepted(3));
  }

  @Test
  @DisplayName("rejects a line that is not UTF-8, says which byte, and goes on")
  void notUtf8() throws IOException {
    String bad = "{\"id\":\"\u00fc\u00fc\"}";
    List<Intake> intakes = read(bad + "\n" + GOOD, StandardCharsets.ISO_8859_1);
    assertThat(intakes)
        .containsExactly(
            new Intake.Rejected(
                1, "Not UTF-8: byte 8 of the line is 0xfc", "{\"id\":\"\uFFFD\uFFFD\"}"),
            accepted(2));
  }

  @Test
  @DisplayName("takes a replacement character that the file itself holds")
  void replacementCharacter() throws IOException {
    String shipment = GOOD.replace("8542.31", "\uFFFD");
    assertThat(read(shipment))
        .containsExactly(new Intake.Accepted(1, ShipmentJson.parse(shipment)));
  }

  @Test
  @DisplayName("rejects a line of 100 MB, keeps its beginning only, and goes on")
  void longLine() throws IOException {
    InputStream brackets = new InputStream() {
      private int left = 100_000_000;

      @Override
      public int read() {
        return left-- > 0 ? '[' : -1;
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        int given = Math.min(left, length);
        Arrays.fill(bytes, from, from + given, (byte) '[');
        left -= given;
        return given == 0 ? -1 : given;
      }
    };
    InputStream rest = new ByteArrayInputStream(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    assertThat(read(new SequenceInputStream(brackets, rest)))
        .containsExactly(
            new Intake.Rejected(1, "The record is larger than 32 MiB", "[".repeat(1000)),
            accepted(2));
  }

  @Test
  @DisplayName("tells a broken record from the next when the stream gives one byte at a time")
  void smallReads() throws IOException {
    InputStream trickle =
        new ByteArrayInputStream((GOOD + "\n{\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] bytes, int from, int length) {
            return super.read(bytes, from, Math.min(length, 1));
          }
        };
    assertThat(read(trickle)).hasSize(3).element(2).isEqualTo(accepted(3));
  }

  @Test
  @DisplayName("that cannot be read on ends with the reason, not with the shipments so far")
  void failingStream() {
    InputStream failing = new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        throw new IOException("the disk is gone");
      }
    };
    InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
        new ByteArrayInputStream((GOOD + "\n").getBytes(StandardCharsets.UTF_8)), failing)));
    assertThatThrownBy(() -> read(in))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the disk is gone");
  }
}
