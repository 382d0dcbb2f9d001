package io.tidewaiter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file holds, its reader gives rows or sentences. */
class HostileFlowsTest {

  @Property(tries = 500)
  void hostileTextGivesRowsOrSentencesOnly(@ForAll("hostile") String text) {
    for (String header : List.of("", Tables.PLAIN, Tables.COMTRADE)) {
      try {
        for (FlowLine line : Tables.read(header + text)) {
          if (line instanceof FlowLine.Fault fault) {
            assertThat(fault.reason()).isNotBlank().doesNotContain("\n").doesNotContain("\u0000");
          }
        }
      } catch (NotStatisticsException e) {
        assertThat(e).hasMessageContaining("expected");
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "2023", "2023-04", ",", ",", ",", "\n", "\"", "TR", "KZ", "export", "8542", "1e9", "-1",
            "USD", "\u0000", "\uFFFD", "\t", ";", "World", "9999", "792", "X", "\r", "1.5", "é",
            "\u202e")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
